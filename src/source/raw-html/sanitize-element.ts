import type { Element, Properties } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Span } from "../../model/span.ts";
import { isSafeAddress } from "../../prose/address.ts";

/** Elements whose content is no text for readers. They are dropped with everything in them. */
export const DROPPED_WITH_CONTENT = [
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "math",
  "head",
  "title",
  "textarea",
  "select",
];

/** Harmless elements that GitHub's schema does not allow and authors use. */
const ALSO_ALLOWED = [
  "abbr",
  "bdi",
  "bdo",
  "caption",
  "cite",
  "col",
  "colgroup",
  "dfn",
  "figcaption",
  "figure",
  "mark",
  "small",
  "time",
  "u",
  "wbr",
];

/** Elements that have no content, so they are never closed. */
export const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr", "col", "source", "input"]);
/** Elements that GitHub's schema allows and articles may not have. */
const NOT_ALLOWED = new Set(["input", "picture", "source"]);

/** Attributes that would conflict with the pages' own ids, or that belong to forms. */
const DROP_ATTRIBUTES = new Set(["id", "name", "action", "method", "accessKey", "tabIndex", "color"]);

/**
 * GitHub's schema (https://github.com/syntax-tree/hast-util-sanitize) without ids and forms and with
 * the elements of `ALSO`. Elements are
 * checked one at a time, so their parents do not matter.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  ancestors: {},
  required: {},
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !NOT_ALLOWED.has(name)), ...ALSO_ALLOWED],
  attributes: {
    ...defaultSchema.attributes,
    abbr: ["title"],
    dfn: ["title"],
    time: ["dateTime"],
    img: ["src", "alt", "title", "width", "height"],
    td: ["scope"],
    th: ["scope"],
    "*": (defaultSchema.attributes?.["*"] ?? []).filter(
      (name) => typeof name !== "string" || !DROP_ATTRIBUTES.has(name),
    ),
  },
};

/** The token for an allowed element with its allowed attributes; reports everything else. */
export function sanitizeElement(
  name: string,
  attributes: Record<string, string>,
  span: Span,
  report: Report,
): Token | undefined {
  const element: Element = {
    type: "element",
    tagName: name,
    properties: asProperties(attributes),
    children: [],
  };
  const clean = sanitize(element, SCHEMA);
  if (clean.type !== "element" || clean.tagName !== name) {
    report(
      "html/dropped",
      span,
      `<${name}> is not allowed: it is left out, its text is kept`,
      "use Markdown, or one of the elements that docs/format.md lists",
    );
    return undefined;
  }
  const kept = new Set(Object.keys(clean.properties));
  for (const attribute of Object.keys(attributes)) {
    const address = attribute === "href" || attribute === "src";
    if (!kept.has(propertyName(attribute)) || (address && !isSafeAddress(attributes[attribute]!))) {
      kept.delete(propertyName(attribute));
      report(
        "html/dropped",
        span,
        `the attribute “${attribute}” of <${name}> is not allowed and is left out`,
        "docs/format.md says what raw HTML can have",
      );
    }
  }
  const attrs = Object.entries(attributes).filter(([key]) => kept.has(propertyName(key)));
  return tokenFor(name, attrs);
}

function tokenFor(name: string, attrs: [string, string][]): Token {
  if (name === "a") return withAttrs(new Token("link_open", "a", 1), attrs);
  if (name !== "img") return withAttrs(new Token("html_open", name, VOID.has(name) ? 0 : 1), attrs);
  const sized = attrs.map(([key, value]): [string, string] => [
    key === "width" || key === "height" ? `data-${key}` : key,
    value,
  ]);
  const image = withAttrs(new Token("image", "img", 0), sized);
  image.children = [];
  image.content = image.attrGet("alt") ?? "";
  return image;
}

function withAttrs(token: Token, attrs: [string, string][]): Token {
  token.attrs = attrs;
  return token;
}

/** HTML attribute names as hast spells them: `colspan` → `colSpan`. */
const SPELLING: Readonly<Record<string, string>> = {
  class: "className",
  colspan: "colSpan",
  rowspan: "rowSpan",
  datetime: "dateTime",
  cellpadding: "cellPadding",
  cellspacing: "cellSpacing",
  hreflang: "hrefLang",
};

function propertyName(attribute: string): string {
  return SPELLING[attribute] ?? attribute;
}

function asProperties(attributes: Record<string, string>): Properties {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [propertyName(key), value]));
}

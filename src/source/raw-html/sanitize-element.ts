import type { Element, Properties } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Span } from "../../model/span.ts";
import { isRemote } from "../../prose/address.ts";

/** Elements whose content is no text for readers. They are dropped with everything in them. */
export const DROPPED_WITH_CONTENT =
  "script style template noscript iframe object svg math head title textarea select".split(" ");

/** Harmless elements that GitHub's schema does not allow and authors use. */
const ALSO_ALLOWED =
  "abbr bdi bdo caption cite col colgroup dfn figcaption figure mark small time u wbr".split(" ");

/** Allowed elements that have no content, so they are never closed. */
export const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr", "col"]);
/** Elements that GitHub's schema allows and articles may not have. */
const NOT_ALLOWED = new Set(["input", "picture", "source"]);

/** Attributes that would conflict with the pages' own ids, or that belong to forms. */
const DROP_ATTRIBUTES = new Set(["id", "name", "action", "method", "accessKey", "tabIndex", "color"]);

/**
 * GitHub's schema (https://github.com/syntax-tree/hast-util-sanitize) without ids and forms, and with
 * the elements of `ALSO_ALLOWED`. Elements are checked one at a time, so their parents do not matter.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  ancestors: {},
  required: {},
  // Addresses are decided about where all links and images are read.
  protocols: {},
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

/** The hint for an element that is not allowed. */
export const ELEMENTS_HINT = "use Markdown, or one of the elements that docs/format.md lists";

/** The tokens that stand for an element. */
export interface Kept {
  readonly open: Token;
  /** Makes the token that closes it; an element without one has no content. */
  readonly close?: () => Token;
}

/**
 * The tokens for an allowed element with its allowed attributes; reports everything else. An `id`, and
 * the `name` of an `<a>`, become the `anchor` of the opening token (see `anchorOf`), also of an
 * element that is left out.
 */
export function sanitizeElement(
  name: string,
  attributes: Record<string, string>,
  span: () => Span,
  report: Report,
): Kept | undefined {
  const { id, ...rest } = attributes;
  const anchor = name === "img" ? undefined : (id ?? (name === "a" ? rest.name : undefined));
  if (name === "a") delete rest.name;
  const kept = allowed(name, name === "img" ? attributes : rest, span, report);
  if (!kept) return anchor ? elementOf("span", [], anchor) : undefined;
  if (name === "img") return { open: imageToken(kept) };
  return elementOf(name, kept, anchor);
}

/** The allowed attributes of an allowed element; undefined for any other element. */
function allowed(
  name: string,
  attributes: Record<string, string>,
  span: () => Span,
  report: Report,
): [string, string][] | undefined {
  const properties: Properties = {};
  for (const [key, value] of Object.entries(attributes)) properties[propertyName(key)] = value;
  const element: Element = { type: "element", tagName: name, properties, children: [] };
  const clean = sanitize(element, SCHEMA);
  if (clean.type !== "element" || clean.tagName !== name) {
    const message = `<${name}> is not allowed: it is left out, its text is kept`;
    report("html/dropped", span(), message, ELEMENTS_HINT);
    return undefined;
  }
  return Object.entries(attributes).filter(([key, value]) => {
    const isWanted = key !== "cite" || isRemote(value);
    if (isWanted && Object.hasOwn(clean.properties, propertyName(key))) return true;
    const message = `the attribute “${key}” of <${name}> is not allowed and is left out`;
    report("html/dropped", span(), message, "docs/format.md says what raw HTML can have");
    return false;
  });
}

/** An `<a>` that leads nowhere is only a place, so it becomes a `<span>`. */
function elementOf(name: string, attrs: [string, string][], anchor: string | undefined): Kept {
  const isLink = name === "a" && attrs.some(([key]) => key === "href");
  const tag = name === "a" && !isLink ? "span" : name;
  const isVoid = VOID.has(name);
  const open = new Token(isLink ? "link_open" : "html_open", tag, isVoid ? 0 : 1);
  open.attrs = attrs;
  if (anchor) open.meta = { anchor } satisfies AnchorMeta;
  if (isVoid) return { open };
  return { open, close: () => new Token(isLink ? "link_close" : "html_close", tag, -1) };
}

/** The `meta` of a token whose element can be linked to. */
interface AnchorMeta {
  readonly anchor: string;
}

/** The id that raw HTML gives to an element, if it gives one. */
export function anchorOf({ type, meta }: Token): string | undefined {
  if (type !== "html_open" && type !== "link_open") return undefined;
  return (meta as Partial<AnchorMeta> | null)?.anchor;
}

/** An image as Markdown makes it: its size is in `data-` attributes. */
function imageToken(attrs: readonly [string, string][]): Token {
  const image = new Token("image", "img", 0);
  image.markup = "html";
  image.attrs = attrs.map(([key, value]) => [/^(width|height)$/.test(key) ? `data-${key}` : key, value]);
  image.children = [];
  image.content = image.attrGet("alt") ?? "";
  return image;
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
  return Object.hasOwn(SPELLING, attribute) ? SPELLING[attribute]! : attribute;
}

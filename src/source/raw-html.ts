import type { Element, Properties } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import { Parser } from "htmlparser2";
import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../diagnostics/report.ts";
import { lineSpan, type Span } from "../model/span.ts";
import { isSafeAddress } from "../prose/rules/links.ts";

/** Elements whose content is no text for readers: they go with all that is in them. */
const GO_WHOLE = [
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

/** Harmless elements that GitHub's schema leaves out and writers of articles use. */
const ALSO = [
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

const VOID = new Set(["br", "hr", "img", "wbr", "col", "source", "input"]);
const NOT_OURS = new Set(["input", "picture", "source"]);

/** Attributes that would fight with the pages' own: ids are ours, forms there are none. */
const DROP_ATTRIBUTES = new Set(["id", "name", "action", "method", "accessKey", "tabIndex", "color"]);

/**
 * GitHub's schema (https://github.com/syntax-tree/hast-util-sanitize) without ids and forms and with
 * the elements of `ALSO`. Elements are judged one at a time, so where they may stand is not asked.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  ancestors: {},
  required: {},
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !NOT_OURS.has(name)), ...ALSO],
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

/**
 * Turns raw HTML into ordinary tokens, once, at the door: the safe subset becomes `html_open`,
 * `html_close`, `image`, `link_open` and text tokens, everything else is dropped with a warning
 * that names the line. Elements left open are closed where their block ends. After this no token
 * of an article holds raw HTML.
 */
export function tameHtml(
  tokens: readonly Token[],
  lineOf: (token: Token) => number,
  report: Report,
): Token[] {
  if (!tokens.some(holdsHtml)) return [...tokens];
  const block = createTamer(report);
  const tamed: Token[] = [];
  let line = 1;
  for (const token of tokens) {
    line = token.map ? lineOf(token) : line;
    if (token.type === "html_block") tamed.push(...block.feed(token.content, line, token.level));
    else if (token.type === "inline" && token.children?.some((child) => child.type === "html_inline"))
      tamed.push(tameInline(token, line, report));
    else if (!block.swallows())
      tamed.push(...(token.nesting < 0 ? block.closeInside(token.level, line) : []), token);
  }
  return [...tamed, ...block.end(line)];
}

function holdsHtml(token: Token): boolean {
  return (
    token.type === "html_block" || (token.children?.some((child) => child.type === "html_inline") ?? false)
  );
}

function tameInline(token: Token, firstLine: number, report: Report): Token {
  const tamer = createTamer(report);
  const children: Token[] = [];
  let line = firstLine;
  for (const child of token.children!) {
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
    if (child.type === "html_inline") children.push(...tamer.feed(child.content, line, child.level));
    else if (!tamer.swallows()) children.push(child);
  }
  children.push(...tamer.end(line));
  const copy = Object.assign(new Token(token.type, token.tag, token.nesting), token);
  copy.children = children;
  return copy;
}

interface Tamer {
  /** Tokens for one more piece of HTML. */
  feed(html: string, line: number, level: number): Token[];
  /** Closing tokens for what was opened deeper than `level`, which ends here. */
  closeInside(level: number, line: number): Token[];
  /** True while inside an element that goes with its content. */
  swallows(): boolean;
  /** Closing tokens for what was left open. */
  end(line: number): Token[];
}

/** Follows the raw HTML of one run of siblings from piece to piece. */
function createTamer(report: Report): Tamer {
  let out: Token[] = [];
  let line = 1;
  let level = 0;
  const open: { name: string; level: number; line: number }[] = [];
  let swallowing: string | undefined;
  const span = (): Span => ({ line, column: 1, endLine: line, endColumn: 1 });
  const push = (token: Token) => {
    token.level = level;
    out.push(token);
  };
  const closeLast = () => {
    const name = open.pop()!.name;
    push(name === "a" ? new Token("link_close", "a", -1) : new Token("html_close", name, -1));
  };
  const closeUnclosed = () => {
    const { name, line: opened } = open.at(-1)!;
    report(
      "html/unbalanced",
      lineSpan(opened),
      `<${name}> is never closed`,
      `add </${name}> before its block ends`,
    );
    closeLast();
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (swallowing) return;
        if (GO_WHOLE.includes(name)) {
          swallowing = name;
          report(
            "html/dropped",
            span(),
            `<${name}> and what is in it is left out`,
            "use Markdown, or one of the elements that docs/format.md lists",
          );
          return;
        }
        const kept = judge(name, attributes, span(), report);
        if (!kept) return;
        push(kept);
        if (!VOID.has(name)) open.push({ name, level, line });
      },
      onclosetag(name) {
        if (swallowing) {
          if (name === swallowing) swallowing = undefined;
          return;
        }
        if (open.at(-1)?.name === name) closeLast();
      },
      ontext(text) {
        if (swallowing || text === "") return;
        const token = new Token("text", "", 0);
        token.content = text;
        push(token);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const take = () => {
    const taken = out;
    out = [];
    return taken;
  };
  return {
    feed(html, atLine, atLevel) {
      level = atLevel;
      html.split(/(?<=\n)/).forEach((piece, offset) => {
        line = atLine + offset;
        parser.write(piece);
      });
      return take();
    },
    swallows: () => swallowing !== undefined,
    closeInside(atLevel, atLine) {
      line = atLine;
      while ((open.at(-1)?.level ?? 0) > atLevel) closeUnclosed();
      return take();
    },
    end(atLine) {
      line = atLine;
      while (open.length > 0) closeUnclosed();
      return take();
    },
  };
}

/** The token for an element that may stay, without the attributes that may not; reports the rest. */
function judge(
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
      `<${name}> is left out, its text is kept`,
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
        `the attribute ${attribute} of <${name}> is left out`,
        "see docs/format.md for what raw HTML may say",
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

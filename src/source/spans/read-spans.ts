import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { isRightToLeft } from "../../i18n/languages.ts";
import type { Span } from "../../model/span.ts";
import type { SpanMeta } from "../../prose/rules/span.ts";
import { SPAN_CLASSES, SPAN_VALUES, spanOf, spansIn } from "../../prose/spans.ts";
import { type KnownAttributes, reportUnknownAttributes } from "../attributes.ts";
import { readLanguage } from "../front-matter/language-tags.ts";
import type { FindSpan } from "../references/find-span.ts";

const WORDS: KnownAttributes = {
  what: "words",
  classes: Object.keys(SPAN_CLASSES),
  values: SPAN_VALUES,
  hint: `words take #id, ${[...Object.keys(SPAN_CLASSES).map((name) => `.${name}`), ...SPAN_VALUES.map((key) => `${key}="…"`)].join(", ")}`,
};

/**
 * Gives the bracketed spans among the tokens what their classes and their language make of them. Reports
 * what means nothing; the words are kept. Ids are given later, when it is known where each span stands.
 */
export function readSpans(tokens: readonly Token[], findSpan: FindSpan, report: Report): void {
  let lines: readonly [number, number] = [1, 1];
  for (const token of tokens) {
    if (token.map) lines = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
    for (const { open, close } of spansIn(token.children ?? [])) {
      const meta = spanOf(open)!;
      const span = findSpan(meta.written, ...lines);
      meta.span = span;
      shape(open, close, meta);
      reportUnknownAttributes(meta.attributes, WORDS, () => span, report);
      reportLanguage(meta, span, report);
    }
  }
}

/** An element for the first class that makes one; the class of the style sheets, if there is one. */
function shape(open: Token, close: Token, { attributes }: SpanMeta): void {
  const known = attributes.classes.flatMap((name) => knownClass(name) ?? []);
  const tag = known.find((each) => each.tag !== "span")?.tag ?? "span";
  open.tag = tag;
  close.tag = tag;
  const styles = [...new Set(known.flatMap(({ style }) => style ?? []))];
  if (styles.length > 0) open.attrSet("class", styles.join(" "));
  const lang = readLanguage(attributes.values.lang ?? "");
  if (lang === undefined) return;
  open.attrSet("lang", lang);
  open.attrSet("dir", isRightToLeft(lang) ? "rtl" : "ltr");
}

function knownClass(name: string): (typeof SPAN_CLASSES)[string] | undefined {
  return Object.hasOwn(SPAN_CLASSES, name) ? SPAN_CLASSES[name] : undefined;
}

function reportLanguage({ attributes }: SpanMeta, span: Span, report: Report): void {
  const { lang } = attributes.values;
  if (lang === undefined || readLanguage(lang) !== undefined) return;
  report("attribute/invalid", span, `“${lang}” is not a language`, "write a tag, e.g. lang=la or lang=pt-BR");
}

import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Span } from "../../model/span.ts";
import { copyToken, lineOf } from "../../prose/tokens.ts";
import type { FindSpan } from "../references/find-span.ts";
import { reportFault } from "./html-faults.ts";
import { reportMarkdownInside } from "./markdown-inside.ts";
import { createRunSanitizer, type Dropped, type Surroundings } from "./run-sanitizer.ts";
import { escapeStrays } from "./stray-tags.ts";

/**
 * Turns raw HTML into ordinary tokens: the safe subset becomes `html_open`, `html_close`, `image`,
 * `link_open` and text tokens; everything else is dropped with a warning. Elements that are left open
 * are closed where their block ends. After this, no token of an article holds raw HTML.
 */
export function sanitizeHtml(tokens: readonly Token[], findSpan: FindSpan, report: Report): Token[] {
  if (!tokens.some((token) => token.type === "html_block" || holdsHtml(token))) return [...tokens];
  return keepingUnclosed({ findSpan, report }, (around) => sanitizeRun(tokens, around));
}

const isBlank = ({ type, content }: Token) => type === "text" && content.trim() === "";

const holdsHtml = ({ children }: Token) => children?.some(({ type }) => type === "html_inline") ?? false;

/** What is left of a run, and the element whose content is still being dropped where it ends. */
interface Attempt<T> {
  readonly clean: T;
  readonly dropping: Dropped | undefined;
}

/**
 * An element that is dropped with its content would take all that follows when nothing closes it. Then
 * the run is read once more without its tags. Each time that is for one more of a few names.
 */
function keepingUnclosed<T>(
  { findSpan, report }: Pick<Surroundings, "findSpan" | "report">,
  attempt: (around: Surroundings) => Attempt<T>,
): T {
  const unclosed = new Map<string, Span>();
  const places = new Map<string, Span>();
  for (;;) {
    const found: Parameters<Report>[] = [];
    const { clean, dropping } = attempt({
      report: (...one) => found.push(one),
      findSpan: sameSpans(findSpan, places),
      unclosed: new Set(unclosed.keys()),
    });
    if (!dropping) {
      for (const one of found) report(...one);
      for (const [name, span] of unclosed)
        reportFault({ kind: "unclosed", opener: `<${name}` }, () => span, report);
      return clean;
    }
    unclosed.set(dropping.name, dropping.span);
  }
}

/** A finder that gives the same places when a text is read again: each search goes on behind the last one. */
function sameSpans(findSpan: FindSpan, places: Map<string, Span>): FindSpan {
  const asked = new Map<string, number>();
  return (needle, line, endLine) => {
    const nth = (asked.get(`${line}:${needle}`) ?? 0) + 1;
    asked.set(`${line}:${needle}`, nth);
    const key = `${nth}:${line}:${needle}`;
    const place = places.get(key) ?? findSpan(needle, line, endLine);
    places.set(key, place);
    return place;
  };
}

function sanitizeRun(tokens: readonly Token[], around: Surroundings): Attempt<Token[]> {
  const block = createRunSanitizer(around);
  const clean: Token[] = [];
  const dropped: Token[] = [];
  let line = 1;
  for (const token of tokens) {
    line = token.map ? lineOf(token) : line;
    if (token.type === "html_block") {
      const fed = block.feed(readBlock(token, line, around), line, token.level);
      if (!block.dropping()) clean.push(...dropped.splice(0));
      // A comment leaves a blank: what holds nothing else is empty.
      if (!fed.every(isBlank)) clean.push(...fed);
    } else if (block.dropping() && isDropped(token, dropped)) continue;
    else if (holdsHtml(token)) clean.push(sanitizeInline(token, line, around));
    else clean.push(...(token.nesting < 0 ? block.closeInside(token.level) : []), token);
  }
  return { clean: [...clean, ...block.end()], dropping: block.dropping() };
}

/**
 * Whether a token inside an element that is dropped goes with it. What was opened before the element stays
 * open until its end; `opened` collects what is opened inside, for it may be closed behind the element.
 */
function isDropped(token: Token, opened: Token[]): boolean {
  if (token.nesting > 0) opened.push(token);
  return token.nesting >= 0 || opened.pop() !== undefined;
}

/** The HTML of a block without what would hide the text that follows; reports that. */
function readBlock({ content }: Token, line: number, { findSpan, report, unclosed }: Surroundings): string {
  const { html, strays } = escapeStrays(withoutTags(content, unclosed));
  for (const stray of strays) {
    const at = line + stray.line;
    const kind = stray.opener === "<!--" ? "unclosed" : "incomplete";
    reportFault({ kind, opener: stray.opener }, (needle) => findSpan(needle, at, at), report);
  }
  reportMarkdownInside(html, line, findSpan, report);
  return html;
}

function withoutTags(html: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return html;
  return html.replace(new RegExp(`</?(?:${[...names].join("|")})(?=[\\s/>])[^>]*>`, "gi"), "");
}

function sanitizeInline(token: Token, firstLine: number, around: Surroundings): Token {
  const children = keepingUnclosed(around, (again) => sanitizeChildren(token.children!, firstLine, again));
  return copyToken(token, { children });
}

function sanitizeChildren(
  tokens: readonly Token[],
  firstLine: number,
  around: Surroundings,
): Attempt<Token[]> {
  const sanitizer = createRunSanitizer(around);
  const children: Token[] = [];
  const dropped: Token[] = [];
  let line = firstLine;
  for (const child of tokens) {
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
    if (child.type === "html_inline") {
      const fed = sanitizer.feed(withoutTags(child.content, around.unclosed), line, child.level);
      if (!sanitizer.dropping()) children.push(...dropped.splice(0));
      children.push(...fed);
      line += child.content.split("\n").length - 1;
    } else if (!sanitizer.dropping() || !isDropped(child, dropped)) children.push(child);
  }
  children.push(...sanitizer.end());
  return { clean: children, dropping: sanitizer.dropping() };
}

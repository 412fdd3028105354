import type { Report } from "../../diagnostics/report.ts";
import type { FindSpan } from "../references/find-span.ts";

/** Text that was most likely meant as Markdown: bold, a link, code, a heading. */
const MARKDOWN = /\*\*[^*\s<][^*\n<]{0,200}\*\*|\]\([^()\s<]{1,200}\)|`[^`\n<]{1,200}`|^ {0,3}#{1,6} /m;

/**
 * Reports Markdown in a block of raw HTML, where it is shown as it is typed. `line` is the line of the
 * block in the source, from 1. There is one finding for a block.
 */
export function reportMarkdownInside(html: string, line: number, findSpan: FindSpan, report: Report): void {
  if (/^\s*<(?:pre|code|script|style|textarea)\b/i.test(html)) return;
  const text = html.replace(/<(code|kbd|samp|pre|tt)\b[^>]*>[^<]*<\/\1>|<[^>]*>/gi, (tag) =>
    " ".repeat(tag.length),
  );
  const found = MARKDOWN.exec(text.replace(/^ +/gm, (blanks) => blanks.slice(0, 3)));
  if (!found) return;
  const words = found[0].trim();
  const span = findSpan(words, line, line + html.split("\n").length);
  const name = /<([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase() ?? "div";
  report(
    "html/markdown-inside",
    span,
    `“${words}” stands inside raw HTML, so it is shown as it is typed`,
    `put a blank line after <${name}> and before </${name}>, or write HTML`,
  );
}

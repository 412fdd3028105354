import { dashedTable } from "./dashed-tables.ts";
import { gridTable } from "./grid-tables.ts";

/** What Pandoc puts behind what it does not write itself. https://pandoc.org/MANUAL.html#extension-raw_attribute */
export const RAW_MARK = /\{=(?:html\d?|(?:la)?tex)\}/g;

/**
 * Text with what only Pandoc writes in the form that articles have: tables drawn with dashes or as a grid become pipe
 * tables, and HTML and formulas that are marked as raw (`` `<kbd>`{=html} ``) stand without the mark. Every block
 * begins in the line in which it began.
 */
export function withoutPandocForms(text: string): string {
  const lines = text.split("\n");
  const made: string[] = [];
  let plain = 0;
  for (let at = 0; at < lines.length; at++) {
    const fence = /^ *(`{3,}|~{3,})([^`]*)$/.exec(lines[at]!);
    if (!fence) continue;
    const end = endOf(lines, at, fence[1]!);
    const isHtml = /^\{=html\d?\}$/.test(fence[2]!.trim());
    if (at > plain) made.push(...plainForms(lines.slice(plain, at)));
    made.push(...(isHtml ? ["", ...lines.slice(at + 1, end), ""] : lines.slice(at, end + 1)));
    plain = end + 1;
    at = end;
  }
  if (plain < lines.length) made.push(...plainForms(lines.slice(plain)));
  return withSummaries(made.join("\n"));
}

/** The last line of a block of code. */
function endOf(lines: readonly string[], from: number, fence: string): number {
  const end = lines.findIndex((line, index) => {
    const text = line.trim();
    return index > from && text.startsWith(fence) && /^(?:`+|~+)$/.test(text);
  });
  return end < 0 ? lines.length - 1 : end;
}

/** Lines without code. */
function plainForms(lines: readonly string[]): readonly string[] {
  const made: string[] = [];
  let first = 0;
  for (let at = 0; at < lines.length; at++) {
    const table = gridTable(lines, at) ?? dashedTable(lines, at, first);
    if (!table) {
      made.push(lines[at]!);
      continue;
    }
    made.length -= at - table.from;
    made.push(...table.lines, ...Array<string>(table.to - table.from - table.lines.length).fill(""));
    first = table.to;
    at = first - 1;
  }
  return made
    .join("\n")
    .replace(/(?<!`)(`+)(<[^`]+>)\1\{=html\d?\}/g, "$2")
    .replace(/(?<!`)`(\\begin\{[^`]+)`\{=(?:la)?tex\}/g, "$1")
    .split("\n");
}

/** Details as they are typed: with their title in one line below, and a blank line between that and their text. */
function withSummaries(text: string): string {
  return text.replace(
    /^(<details[^>\n]*>)(\s*\n\s*)(<summary>)(\s*\n\s*)(\S[^\n]*?)(\s*\n\s*)<\/summary>\n/gm,
    (_, open: string, ...pieces: string[]) => {
      const [gap, summary, before, words, after] = pieces as [string, string, string, string, string];
      const lines = `${gap}${before}${after}`.split("\n").length - 2;
      return `${open}\n${summary}${words}</summary>\n${"\n".repeat(lines)}`;
    },
  );
}

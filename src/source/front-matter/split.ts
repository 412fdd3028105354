import type { Code } from "../../diagnostics/codes.ts";

/** A source file in two: the YAML between `---` lines, and the Markdown below it. */
export interface SplitSource {
  /**
   * The YAML, with a blank line for each line above it, so that its lines are the file's; undefined when
   * the file has no front matter.
   */
  readonly yaml?: string;
  /** The file with blank lines in place of the front matter, so that line numbers stay the same. */
  readonly body: string;
  /** What is wrong with the lines that begin and end the front matter. */
  readonly fault?: SplitFault;
}

/** A fault of front matter as a whole, for a report. */
export interface SplitFault {
  readonly code: Code;
  /** Line of the source, from 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

const KEY = /^[\p{L}_][\p{L}\p{N}_-]*\s*:(?:\s|$)/u;
const FENCE = /^---[ \t]*$/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/;
const HEADING = /^#{2,6}[ \t]/;

/** Keys that a file may begin with when its first `---` is missing. */
const FIRST_KEYS = /^(?:title|subtitle|authors?|lang|date|experts|description|tags)\s*:\s/;

/**
 * Finds the front matter: from `---` in the first line that is not blank up to the next `---` or `...`.
 * Front matter that lacks one of the two lines is read as well, up to the first blank line or question.
 */
export function splitFrontMatter(text: string): SplitSource {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const start = lines[first] ?? "";
  if (FIRST_KEYS.test(start)) return unopened(lines, first);
  if (!FENCE.test(start)) return { body: text, ...withFault(otherForm(lines, first)) };
  const close = lines.findIndex((line, index) => index > first && CLOSE.test(line));
  const question = lines.findIndex((line, index) => index > first && HEADING.test(line));
  if (close >= 0 && (question < 0 || question > close)) return cut(lines, first + 1, close, close + 1);
  // `---` may also be a thematic break: it opens front matter only when `key:` follows.
  if (!KEY.test(lines[first + 1] ?? "")) return { body: text };
  const end = lines.findIndex((line, index) => index > first && (line.trim() === "" || HEADING.test(line)));
  const last = end < 0 ? lines.length : end;
  const fault: SplitFault = {
    code: "front-matter/unclosed",
    line: first + 1,
    message: "the front matter is never closed",
    hint: `put --- on a line of its own below line ${last}, after the last key`,
  };
  return { ...cut(lines, first + 1, last, last), fault };
}

/** Front matter whose first `---` is missing. */
function unopened(lines: readonly string[], first: number): SplitSource {
  const end = lines.findIndex((line, index) => index > first && (line.trim() === "" || CLOSE.test(line)));
  const last = end < 0 ? lines.length : end;
  const isClosed = CLOSE.test(lines[last] ?? "");
  const fault: SplitFault = {
    code: "front-matter/unopened",
    line: first + 1,
    message: "the front matter does not begin with ---",
    hint: `put --- on a line of its own above “${lines[first]!.trim()}”${isClosed ? "" : " and one below the last key"}`,
  };
  return { ...cut(lines, first, last, isClosed ? last + 1 : last), fault };
}

/** The lines from `start` to before `end` as YAML, and those from `rest` on as the body. */
function cut(lines: readonly string[], start: number, end: number, rest: number): SplitSource {
  return {
    yaml: [...Array<string>(start).fill(""), ...lines.slice(start, end)].join("\n"),
    body: [...Array<string>(rest).fill(""), ...lines.slice(rest)].join("\n"),
  };
}

function withFault(fault: SplitFault | undefined): { readonly fault?: SplitFault } {
  return fault ? { fault } : {};
}

/** Front matter in the form of Hugo's TOML or JSON. */
function otherForm(lines: readonly string[], first: number): SplitFault | undefined {
  const start = lines[first]?.trim() ?? "";
  const about = { code: "front-matter/other-form", line: first + 1 } as const;
  const [, key, value] = /^"?([\w-]+)"?\s*[=:]\s*(.+?),?$/.exec(lines[first + 1]?.trim() ?? "") ?? [];
  if (key === undefined) return undefined;
  const hint = `write it between two lines of ---, a key a line: ${key}: ${value}`;
  if (/^\+\+\+$/.test(start))
    return { ...about, message: "the front matter is TOML, which is not read", hint };
  if (start === "{") return { ...about, message: "the front matter is JSON, which is not read", hint };
  return undefined;
}

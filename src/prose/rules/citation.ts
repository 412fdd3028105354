import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";

/** One work in a citation: `[see @kessler2021, p. 4]` has prefix `see` and locator `p. 4`. */
export interface CitedWork {
  readonly key: string;
  readonly prefix: string;
  /** What follows the key, as written: a page, a chapter, a remark. */
  readonly suffix: string;
  /** `-@key`: the author is named in the sentence already. */
  readonly suppressAuthor: boolean;
}

const CITED = /^(.*?)(-?)@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)(.*)$/u;

/** Reads the text between the brackets; undefined when it is no citation. */
export function parseCitation(text: string): readonly CitedWork[] | undefined {
  const works = text.split(";").map((piece): CitedWork | undefined => {
    const match = CITED.exec(piece);
    if (!match || /[\p{L}\p{N}]$/u.test(match[1]!)) return undefined;
    // A key may hold punctuation but not end in it: `[@a, p. 4]`, `[@a.]`.
    const key = match[3]!.replace(/[:.#$%&+?<>~/-]+$/, "");
    const rest = match[3]!.slice(key.length) + match[4]!;
    return {
      key,
      prefix: match[1]!.trim(),
      suffix: rest.replace(/^\s*,?\s*/, "").trim(),
      suppressAuthor: match[2] === "-",
    };
  });
  return works.every((work) => work !== undefined) ? works : undefined;
}

/**
 * Pandoc's bracketed citations, `[@key, p. 4; @other]`, as a `citation` token whose content is the
 * text between the brackets. https://pandoc.org/MANUAL.html#citation-syntax
 */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.before("link", "citation", citation);
}

function citation(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b /* [ */) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos, false);
  if (end < 0 || end >= state.posMax) return false;
  const after = state.src[end + 1];
  if (after === "(" || after === "[") return false;
  const content = state.src.slice(state.pos + 1, end);
  if (!content.includes("@") || content.includes("[") || content.includes("\n\n")) return false;
  const oneLine = content.replace(/\s+/g, " ").trim();
  if (!parseCitation(oneLine)) return false;
  if (!silent) state.push("citation", "", 0).content = oneLine;
  state.pos = end + 1;
  return true;
}

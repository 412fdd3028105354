import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";

/** The `meta` of a `cross_reference` token; its content is the id that it refers to. */
export interface CrossReferenceMeta {
  /** `number` leaves out the name before the number: `2` in place of `Figure 2`. */
  readonly form: "full" | "number";
  /** As written, to find it in the source. */
  readonly written: string;
  /** What it says: written by `src/source` when all numbers are known. */
  readonly text?: string;
}

/**
 * What an id must begin with for `@id` to be a cross-reference; `@` before anything else is a
 * citation. Quarto's prefixes have a hyphen, those of pandoc-crossref a colon and perhaps a capital.
 */
const ID = /@((?:fig|tbl|tab|eq|lst|sec)[-:][\p{L}\p{M}\p{N}_:-]*[\p{L}\p{M}\p{N}_])/iuy;

/** A reference within brackets: words, perhaps `-`, the id, words. */
const PIECE = /^([^@]*?)(-?)@(\S*[\p{L}\p{M}\p{N}_])([^@]*)$/u;

/** Words before the id that name the thing already: `[Fig. @fig-cell]`. */
const NAMES_IT =
  /^(?:figs?|figures?|abb|abbildung|tab|tbl|tables?|tabelle|eqs?|eqn|equations?|gl|lst|listings?|sec|sect|sections?)\.?$/i;

/**
 * What stands before the `@` of a mail address. Letters of other scripts do not: Chinese has no blanks
 * between words, and Arabic and Hebrew write “and” together with the next word.
 */
const OF_AN_ADDRESS = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}_.@/]/u;

const BRACKET = /[[\]]/g;

/**
 * Cross-references to figures, tables, equations, listings and sections: `@fig-cell` in the text, and
 * `[@fig-cell]`, `[-@fig-cell]` (only its number), `[see @fig-a; @tbl-b]` in brackets.
 * https://quarto.org/docs/authoring/cross-references.html
 */
export function crossReferences(md: MarkdownIt): void {
  md.inline.ruler.before("citation", "cross_reference_group", group);
  md.inline.ruler.before("citation", "cross_reference", bare);
}

function bare(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "@") return false;
  if (state.pos > 0 && OF_AN_ADDRESS.test(state.src[state.pos - 1]!)) return false;
  ID.lastIndex = state.pos;
  const match = ID.exec(state.src);
  if (!match || ID.lastIndex > state.posMax) return false;
  if (!silent) pushReference(state, match[1]!, "full", match[0]);
  state.pos += match[0].length;
  return true;
}

function group(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[") return false;
  // The next bracket: looking further for each of many brackets would take long.
  BRACKET.lastIndex = state.pos + 1;
  const end = BRACKET.exec(state.src)?.index ?? -1;
  if (end < 0 || end >= state.posMax || state.src[end] === "[") return false;
  if (state.src[end + 1] === "(" || state.src[end + 1] === "[") return false;
  const pieces = state.src
    .slice(state.pos + 1, end)
    .split(";")
    .map((piece) => PIECE.exec(piece.trim()));
  if (!pieces.every((piece) => piece && isReference(`@${piece[3]}`))) return false;
  if (!silent) {
    let isNamed = false;
    pieces.forEach((piece, index) => {
      const [, before = "", minus, id = "", after = ""] = piece!;
      // `[Figs. @fig-a; @fig-b]` names both.
      isNamed = before === "" ? isNamed : NAMES_IT.test(before.trim());
      pushText(state, `${index > 0 ? ", " : ""}${isNamed && before ? `${before.trim()}\u00a0` : before}`);
      pushReference(state, id, minus || isNamed ? "number" : "full", `@${id}`);
      pushText(state, after);
    });
  }
  state.pos = end + 1;
  return true;
}

function isReference(text: string): boolean {
  ID.lastIndex = 0;
  return ID.exec(text)?.[0].length === text.length;
}

function pushText(state: StateInline, text: string): void {
  if (text !== "") state.push("text", "", 0).content = text;
}

function pushReference(
  state: StateInline,
  id: string,
  form: CrossReferenceMeta["form"],
  written: string,
): void {
  const token = state.push("cross_reference", "", 0);
  // A capital is for the start of a sentence.
  token.content = id[0]!.toLowerCase() + id.slice(1);
  token.meta = { form, written } satisfies CrossReferenceMeta;
}

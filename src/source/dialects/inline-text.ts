import type Token from "markdown-it/lib/token.mjs";
import type { HiddenMeta } from "../../prose/rules/hidden-text.ts";

/** Stands for what Markdown has understood. No source holds it, since decoding replaces it. */
export const UNDERSTOOD = "\0";

const ESCAPED = /\\[!-/:-@[-`{-~]/g;
const DESTINATION = /\]\((?:[^()\s]|\([^()\s]*\))+(?:\s+"[^"\n]*")?(?=\))/g;

/**
 * The source of an inline token, of the same length, with `UNDERSTOOD` in place of the contents of code,
 * formulas, hidden text and the like, of escaped signs and of the addresses of links.
 */
export function maskedSource({ content, children }: Token): string {
  const masked = maskPieces(content, (children ?? []).map(pieceOf).filter(Boolean));
  return masked
    .replace(ESCAPED, UNDERSTOOD.repeat(2))
    .replace(DESTINATION, (address) => `](${UNDERSTOOD.repeat(address.length - 2)}`);
}

/** The text that readers would see as typed. */
export interface Printed {
  readonly text: string;
  /** Whether a piece stands in it. */
  includes(piece: string): boolean;
}

/** The text that readers would see as typed, without that of code, formulas and images. */
export function printedText({ children }: Token): Printed {
  const text = (children ?? []).map(({ type, content }) => (type === "text" ? content : UNDERSTOOD)).join("");
  // Thousands of matches in one text ask for the same few pieces.
  const known = new Map<string, boolean>();
  return {
    text,
    includes(piece) {
      const found = known.get(piece) ?? text.includes(piece);
      known.set(piece, found);
      return found;
    },
  };
}

const AS_TYPED = new Set(["text", "text_special", "softbreak", "hardbreak", "image"]);

/** The part of the source that a token stands for, where the token holds it. */
function pieceOf({ type, content, meta }: Token): string {
  if (type === "hidden_text") return (meta as HiddenMeta).text;
  return AS_TYPED.has(type) ? "" : content;
}

/** Masks pieces of a text, which come in the order in which they stand in it. */
function maskPieces(text: string, pieces: readonly string[]): string {
  // The content of code has blanks in place of line ends.
  const flat = text.replaceAll("\n", " ");
  const out: string[] = [];
  let end = 0;
  let lost = 0;
  for (const piece of pieces) {
    const wanted = piece.replaceAll("\n", " ");
    const at = flat.indexOf(wanted, end);
    // A piece that the parser changed cannot be found; the next ones are looked for all the same.
    if (at < 0 && ++lost > MOST_LOST) break;
    if (at < 0) continue;
    out.push(text.slice(end, at), UNDERSTOOD.repeat(piece.length));
    end = at + piece.length;
  }
  return out.join("") + text.slice(end);
}

/** After so many pieces that cannot be found, no others are looked for, to stay quick. */
const MOST_LOST = 20;

import { kindOfBlock } from "../../prose/callouts/kinds.ts";
import { foreignBlockHint } from "./foreign-blocks.ts";

/** What was probably meant between the braces of a heading. */
export function asAttributes(inside: string): string {
  const words = inside.trim().split(/\s+/).filter(Boolean);
  const fixed: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[,;]$/, "");
    const before = fixed.at(-1);
    if (/^[#.]$/.test(before ?? "")) fixed[fixed.length - 1] = before + bare;
    else if (/^[#.]./.test(bare) || /^[\w-]+=/.test(bare) || /^[#.]$/.test(bare)) fixed.push(bare);
    else if (before?.startsWith("#")) fixed[fixed.length - 1] = `${before}-${bare}`;
    else fixed.push(`.${bare}`);
  }
  // An id becomes part of addresses and file names, so it has no full stops.
  const ids = fixed.map((word) =>
    word.startsWith("#") ? word.replace(/[^#\p{L}\p{M}\p{N}_:-]+/gu, "-") : word,
  );
  return `{${ids.join(" ") || "#id .section"}}`;
}

/** What to write in place of a line of colons that opens no block. */
export function blockHint(name: string, line: string): string {
  const title = /\[([^[\]\n]+)\]/.exec(line)?.[1];
  if (title && kindOfBlock(name)) return `write the title without brackets: ::: ${name} ${title}`;
  const own = /^\{?\s*\.?(slide|notes|discuss|reader|handout)\b/.exec(name)?.[1];
  if (own) return `only its name stands behind the colons: ::: ${own}`;
  const foreign = foreignBlockHint(name.replace(/[{}.\s]/g, ""));
  if (foreign) return foreign;
  return "only the name of a block stands behind the colons: ::: notes";
}

/** What to write in place of bold text that does not begin or end. */
export function boldHint(text: string, close: string): string {
  if (close === "" && /^\s/.test(text)) return "put ** where it begins, or remove it";
  if (close !== "**") return `close it where it ends: **${text.trim()}**`;
  if (text !== text.trim()) return `write it without blanks inside the stars: **${text.trim()}**`;
  return "put a blank before and behind the stars, or take the punctuation at its edge out of them";
}

import type { Heading, Part } from "../../model/article.ts";
import type { Meta } from "../../model/meta.ts";
import { closedStart, isolatedCode, labelText } from "../../prose/label-text.ts";

/** The most characters of what follows a heading that tell it from others. */
const MOST = 48;

/**
 * The parts, with headings that have the same words told apart: lists of questions name them with the beginning of
 * what follows, in words or code. Quizzes ask “What is the output?” again and again. `dir`: of the article's text.
 */
export function tellApart(parts: readonly Part[], dir: Meta["dir"]): readonly Part[] {
  const counts = new Map<string, number>();
  for (const { heading } of parts) counts.set(heading.text, (counts.get(heading.text) ?? 0) + 1);
  return parts.map((part) => {
    const follows = counts.get(part.heading.text)! > 1 ? beginningOf(part, dir) : "";
    return follows === "" ? part : { ...part, heading: withBeginning(part.heading, follows) };
  });
}

function withBeginning(heading: Heading, follows: string): Heading {
  const listed = `${heading.listed}\u00a0· ${follows}`;
  // A short form that the author wrote is kept.
  return { ...heading, listed, short: heading.short === heading.listed ? listed : heading.short };
}

/** The first words, or the first lines of code, below the heading of a part. */
function beginningOf(part: Part, dir: Meta["dir"]): string {
  const passages =
    part.kind === "section" ? [part.body] : [part.intro, ...part.answers.map(({ body }) => body)];
  for (const token of passages.flatMap(({ prose }) => prose.tokens)) {
    if (!["inline", "fence", "code_block"].includes(token.type)) continue;
    const text = labelText([token], dir);
    if (text !== "") return token.type === "inline" ? cut(text) : isolatedCode(cut(text), dir);
  }
  return "";
}

/** Cut after a whole word, where there is one. */
function cut(text: string): string {
  if (text.length <= MOST) return text;
  const start = [...text].slice(0, MOST).join("");
  return `${closedStart(start.replace(/(?<=.{20})\s\S*$/, "").trimEnd())} …`;
}

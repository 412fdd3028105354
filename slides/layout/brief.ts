import type { Answer, KeyPoint, Position } from "../../src/model/article.ts";
import { linesOf } from "./text-width.ts";

/** The most lines of a cell. Authors keep positions short, so nearly all of them stay whole. */
const MOST_LINES = { position: 8, keyPoint: 4 } as const;

/** What an answer says in a few words: its own words as they are, or the first of them. */
export type Brief =
  | { readonly kind: "whole"; readonly said: Position | KeyPoint }
  | { readonly kind: "shortened"; readonly text: string };

/**
 * The position of an answer, else its first key point, in lines of `measure` em. What takes too many
 * lines ends after a whole word with an ellipsis. Undefined when the answer has neither.
 */
export function briefOf({ position, keyPoints }: Answer, measure: number, lang: string): Brief | undefined {
  const said = position ?? keyPoints[0];
  if (!said) return undefined;
  const most = position ? MOST_LINES.position : MOST_LINES.keyPoint;
  const fits = (text: string) => linesOf(text, measure) <= most;
  return fits(said.text)
    ? { kind: "whole", said }
    : { kind: "shortened", text: shortened(said.text, fits, lang) };
}

/** The text of a cell as it will be read. */
export function briefText(brief: Brief): string {
  return brief.kind === "whole" ? brief.said.text : brief.text;
}

/**
 * As many whole words of a text as fit together with an ellipsis; at least one. The last word loses
 * the punctuation after it.
 */
export function shortened(text: string, fits: (text: string) => boolean, lang: string): string {
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  let found = "";
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    const longer = `${text.slice(0, index + segment.length)}…`;
    if (found && !fits(longer)) break;
    found = longer;
  }
  return found || text;
}

import { escapeHtml } from "../../prose/escape.ts";
import type { Words } from "../../words/words.ts";
import type { PassageView } from "../view/passage.ts";
import { promptsId } from "./ids.ts";
import { lines } from "./markup.ts";
import { passage } from "./passage.ts";

/** The prompts of a part under a heading of `level`; nothing when there are none. */
export function promptBox(
  prompts: readonly PassageView[],
  part: string,
  level: number,
  words: Words,
): string {
  if (prompts.length === 0) return "";
  const id = promptsId(part);
  return lines(
    `<section class="discuss" aria-labelledby="${id}">`,
    `<h${level} id="${id}">${escapeHtml(words.discuss)}</h${level}>`,
    prompts.map((prompt) => passage(prompt, words)),
    "</section>",
  );
}

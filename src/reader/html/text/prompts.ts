import type { Words } from "../../../i18n/words.ts";
import type { PassageView } from "../../view/text/passage.ts";
import { lines, textElement } from "../elements.ts";
import { passage } from "./passage.ts";

/** The prompts of a part under a heading of `level`; nothing when there are none. */
export function promptBox(prompts: readonly PassageView[], level: number, words: Words): string {
  if (prompts.length === 0) return "";
  return lines(
    // Not labelled: many of one name on a page would be no landmarks.
    '<section class="discuss">',
    textElement(`h${level}`, words.discuss),
    prompts.map((prompt) => passage(prompt, words)),
    "</section>",
  );
}

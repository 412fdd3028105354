import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { QuestionView } from "../../view/text/part.ts";
import { lines } from "../elements.ts";
import { answer } from "./answer.ts";
import { type Chip, chipRow } from "./chips.ts";
import { compareBar } from "./compare.ts";
import { partHead } from "./head.ts";
import { passage } from "./passage.ts";
import { promptBox } from "./prompts.ts";

/** A question with its answers and prompts. */
export function question(view: QuestionView, words: Words): string {
  return lines(
    `<article class="part question" id="${escapeHtml(view.id)}">`,
    partHead(view, words),
    passage(view.intro, words, "prose intro"),
    // Among other questions the answers are in sight, and many rows of one name would be no landmarks.
    view.level === 1 ? lines(chipRow(chipsOf(view), words.experts), compareBar(view.compare, words)) : "",
    '<div class="answers">',
    view.answers.map((one) => answer(one, view.level + 1, words)),
    "</div>",
    promptBox(view.prompts, view.level + 1, words),
    "</article>",
  );
}

/** The experts who answer, leading to their answers below. */
function chipsOf({ answers }: QuestionView): readonly Chip[] {
  return answers.flatMap(({ id, person }) =>
    person ? { ...person, href: `#${encodeURIComponent(id)}` } : [],
  );
}

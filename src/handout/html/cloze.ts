import { type Html, html, lines } from "../../markup/html.ts";
import type { ClozeAnswer, ClozeQuestion, ClozeView } from "../view/cloze/cloze.ts";
import { whoHtml } from "./answers.ts";
import type { PrintContext } from "./print-context.ts";

/**
 * The text of the variant `cloze`: the words to choose from, on the sheets and not with the solutions, then the key
 * points of all answers, with gaps.
 */
export function clozeHtml({ questions, words }: ClozeView, context: PrintContext): Html {
  const choice =
    words.length > 0 &&
    html`<section class="words-to-fill-in"><p class="label">${context.words.wordsToFillIn}</p>
<p>${words.join("\u00a0· ")}</p></section>`;
  return lines(choice, ...questions.map((question) => questionHtml(question, context)));
}

function questionHtml(
  { id, number, heading, runningHead, asked, answers }: ClozeQuestion,
  context: PrintContext,
) {
  return html`<section class="question" id="${id}" data-running="${runningHead}">
<h2><span class="question-number">${number}</span> ${context.prose(heading, { hyphenate: false })}</h2>
${asked && html`<div class="opening">${context.prose(asked, { once: false })}</div>\n`}${lines(answers.map((answer) => answerHtml(answer, context)))}
</section>`;
}

function answerHtml({ id, expert, position, points }: ClozeAnswer, context: PrintContext): Html {
  const options = { once: false, hyphenate: false };
  const stated = position && html`<div class="position">${context.prose(position, options)}</div>\n`;
  const items = points.map((point) => html`<li>${context.prose(point, options)}</li>`);
  return html`<section class="answer" id="${id}"${expert && html` data-colour="${expert.colour}" data-initials="${expert.initials}"`}>
${expert && whoHtml(expert)}${stated}<ul class="gapped">${lines(items)}</ul>
</section>`;
}

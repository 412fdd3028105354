import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { KeyQuestion } from "../view/answer-key.ts";
import type { ClozeView } from "../view/cloze/cloze.ts";
import type { PrintContext } from "./print-context.ts";

/** The answer key of a worksheet, on a page of its own: the key points of all answers. */
export function answerKeyHtml(questions: readonly KeyQuestion[], context: PrintContext): Html | undefined {
  if (questions.length === 0) return undefined;
  return keySection(
    questions.map(({ number, title, answers }) =>
      lines(
        keyTitle(number, title),
        answers.map(({ expert, points }) => {
          const who = expert && html`${initialsHtml(expert.initials)} `;
          const said = points.map((point, index) => html`${index > 0 && " "}${keyText(point, context)}`);
          return html`<p class="key-answer" data-colour="${expert?.colour ?? 0}">${who}${said}</p>`;
        }),
      ),
    ),
    context,
  );
}

/** The answer key of a text with gaps: the words of each gap. */
export function clozeKeyHtml({ questions }: ClozeView, context: PrintContext): Html | undefined {
  const solved = questions.filter(({ gaps }) => gaps.length > 0);
  if (solved.length === 0) return undefined;
  return keySection(
    solved.map(({ number, title, gaps }) => {
      const list = gaps.map(
        (gap, index) =>
          html`${index > 0 && " "}<span class="key-gap"><b>${gap.number}</b> ${gap.word}</span>`,
      );
      return html`${keyTitle(number ?? 0, title)}\n<p class="key-answer">${list}</p>`;
    }),
    context,
  );
}

function keySection(parts: readonly Html[], { words }: PrintContext): Html {
  const title = words.answerKey;
  return html`<section class="section answer-key opens-page" id="answer-key" data-running="${title}"><h2>${title}</h2>
${lines(parts)}</section>`;
}

function keyTitle(number: number, title: string): Html {
  return html`<p class="key-question"><span class="key-number">${number}</span> ${title}</p>`;
}

/** A key point as a sentence among others: with a full stop, if it ends in a letter. */
function keyText(point: KeyQuestion["answers"][number]["points"][number], { prose }: PrintContext): Html {
  return html`<span class="key-text">${prose(point, { once: false })}</span>`;
}

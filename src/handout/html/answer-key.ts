import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { Prose } from "../../model/prose.ts";
import { isSetSolid } from "../../model/set-solid.ts";
import { proseText } from "../../prose/text.ts";
import type { KeyQuestion } from "../view/answer-key.ts";
import type { ClozeView } from "../view/cloze/cloze.ts";
import { ANSWER_KEY } from "../view/handout-view.ts";
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
          const said = sentences(points, context);
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
  return html`<section class="section answer-key opens-page" id="${ANSWER_KEY}" data-running="${title}"><h2>${title}</h2>
${lines(parts)}</section>`;
}

function keyTitle(number: number, title: string): Html {
  return html`<p class="key-question"><span class="key-number">${number}</span> ${title}</p>`;
}

/** Key points as sentences, one after another: those that end in a letter or digit get a full stop. */
function sentences(points: readonly Prose[], { lang, prose }: PrintContext): readonly Html[] {
  const blank = isSetSolid(lang) ? "" : " ";
  return points.map((point, index) => {
    const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(proseText(point).trimEnd());
    return html`${index > 0 && blank}${prose(point, { once: false })}${isOpen && fullStop(lang)}`;
  });
}

/** The mark at the end of a sentence; Thai, Lao and Khmer have a blank there. */
function fullStop(lang: string): string {
  if (isSetSolid(lang)) return "。";
  if (/^(?:hi|bn|as|mr|ne|sa)\b/i.test(lang)) return "।";
  return /^(?:th|lo|km)\b/i.test(lang) ? "" : ".";
}

import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import { qrSvg } from "../../markup/qr.ts";
import type { AnswerView, PartView, QuestionView, SectionView } from "../view/handout-view.ts";
import { bookIndexHtml } from "./book-index.ts";
import type { PrintContext } from "./print-context.ts";
import { promptHtml, ruledLinesHtml } from "./prompts.ts";

/** A question with its answers, or a section. */
export function partHtml(part: PartView, context: PrintContext): Html {
  const text = part.kind === "question" ? questionText(part, context) : sectionText(part, context);
  const prompts = part.prompts.map((prompt) => promptHtml(prompt, context));
  return html`<section class="${part.kind}" id="${part.id}" data-running="${part.runningHead}">
${lines(text, prompts)}
</section>`;
}

function sectionText({ heading, body, index }: SectionView, context: PrintContext): Html {
  const { prose } = context;
  const terms = index && bookIndexHtml(index.of, index.lang, index.parts, context);
  return html`<h2>${prose(heading, { hyphenate: false })}</h2>\n${prose(body)}\n${terms}`;
}

function questionText(
  { number, heading, intro, isFramed, answers, online }: QuestionView,
  context: PrintContext,
): Html {
  const { prose } = context;
  return html`${qrLink(online, context)}<h2><span class="question-number">${number}</span> ${prose(heading, { hyphenate: false })}</h2>
${intro && html`<div class="${isFramed ? "intro" : "opening"}">${prose(intro)}</div>`}
${lines(answers.map((answer) => answerHtml(answer, context)))}`;
}

function answerHtml(answer: AnswerView, context: PrintContext): Html {
  const { id, expert } = answer;
  // Without an expert there is no heading above those in the answer.
  if (!expert) return html`<section class="answer" id="${id}">\n${bodyHtml(answer, 0, context)}\n</section>`;
  return html`<section class="answer" id="${id}" data-colour="${expert.colour}" data-initials="${expert.initials}">
<div class="who"><div class="who-box">
<h3>${initialsHtml(expert.initials)} <span class="name">${expert.shortName}</span></h3>${slideNumber(answer, context)}
</div></div>
${positionHtml(answer, context)}${bodyHtml(answer, 1, context)}
</section>`;
}

/** No paragraph: the first one of the answer is to look like the first. */
function positionHtml({ position }: AnswerView, { prose }: PrintContext): Html | undefined {
  if (!position) return undefined;
  return html`<div class="position">${prose(position, { once: false, hyphenate: false })}</div>\n`;
}

/** The text of an answer, or lines to write it on. */
function bodyHtml({ body, ruled }: AnswerView, headingShift: number, context: PrintContext): Html {
  return ruled === undefined ? context.prose(body, { headingShift }) : ruledLinesHtml(ruled);
}

/** A QR code with the question's address in the published reader. */
function qrLink(online: string | undefined, { words }: PrintContext): Html | undefined {
  if (online === undefined) return undefined;
  // Paper is white around the code.
  const code = qrSvg(online, `${words.reader}: ${online}`, { margin: 0 });
  return html`<div class="door"><a class="qr" href="${online}">${code}</a></div>\n`;
}

function slideNumber({ slide }: AnswerView, { words }: PrintContext): Html | undefined {
  return slide === undefined ? undefined : html`<p class="locator">${words.slide(slide)}</p>`;
}

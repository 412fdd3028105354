import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { Expert } from "../../model/expert.ts";
import type { Cue } from "../view/cues.ts";
import type { AnswerView } from "../view/handout-view.ts";
import type { PrintContext } from "./print-context.ts";
import { ruledLinesHtml } from "./prompts.ts";

/** An answer: its text, or on a worksheet what is to be agreed with and lines to write the text on. */
export function answerHtml(answer: AnswerView, context: PrintContext): Html {
  const { id, expert } = answer;
  // Without an expert there is no heading above those in the answer.
  if (!expert) return html`<section class="answer" id="${id}">\n${bodyHtml(answer, 0, context)}\n</section>`;
  return html`<section class="answer" id="${id}" data-colour="${expert.colour}" data-initials="${expert.initials}">
${whoHtml(expert, slideNumber(answer, context))}${positionHtml(answer, context)}${bodyHtml(answer, 1, context)}
</section>`;
}

/** Whose answer it is, in the margin. */
export function whoHtml({ initials, shortName }: Expert, locator?: Html): Html {
  return html`<div class="who"><div class="who-box">
<h3>${initialsHtml(initials)} <span class="name">${shortName}</span></h3>${locator}
</div></div>
`;
}

/** No paragraph: the first one of the answer is to look like the first. */
function positionHtml({ position, cues }: AnswerView, { prose, words }: PrintContext): Html | undefined {
  if (!position) return undefined;
  const stated = html`<div class="position">${prose(position, { once: false, hyphenate: false })}</div>\n`;
  return cues ? html`${stated}${agreementHtml(words)}` : stated;
}

/** Five boxes from “disagree” to “agree”. */
function agreementHtml({ disagree, agree }: PrintContext["words"]): Html {
  const boxes = Array.from({ length: 5 }, () => html`<span class="agreement-box" aria-hidden="true"></span>`);
  return html`<p class="agreement"><span>${disagree}</span>${boxes}<span>${agree}</span></p>\n`;
}

/** The text of an answer, or cues with lines to write it on. */
function bodyHtml({ body, cues }: AnswerView, headingShift: number, context: PrintContext): Html {
  if (!cues) return context.prose(body, { headingShift });
  return lines(cues.map((cue) => cueHtml(cue, context)));
}

function cueHtml({ words, ruled }: Cue, { prose }: PrintContext): Html {
  const begun = words && html`<p class="cue-words">${prose(words, { once: false, hyphenate: false })} …</p>`;
  return html`<div class="cue">${begun}${ruledLinesHtml(words ? ruled - 1 : ruled)}</div>`;
}

function slideNumber({ slide }: AnswerView, { words }: PrintContext): Html | undefined {
  return slide === undefined ? undefined : html`<p class="locator">${words.slide(slide)}</p>`;
}

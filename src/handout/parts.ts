import { escapeHtml } from "../prose/escape.ts";
import { promptHtml } from "./prompt.ts";
import type { Setting } from "./setting.ts";
import type { AnswerView, PartView, QuestionView, SectionView } from "./view.ts";

/** A question or section with all that belongs to it. */
export function partHtml(part: PartView, setting: Setting): string {
  const text = part.kind === "question" ? questionText(part, setting) : sectionText(part, setting);
  const prompts = part.prompts.map((prompt) => promptHtml(prompt, setting));
  return `<section class="${part.kind}" id="${escapeHtml(part.id)}" data-running="${escapeHtml(part.runningHead)}">
${[text, ...prompts].join("\n")}
</section>`;
}

function sectionText({ heading, body }: SectionView, { prose }: Setting): string {
  return `<h2>${prose(heading)}</h2>\n${prose(body)}`;
}

function questionText({ number, heading, intro, answers }: QuestionView, setting: Setting): string {
  const framing = intro ? `<div class="intro">${setting.prose(intro)}</div>` : "";
  return `<h2><span class="question-number">${number}</span> ${setting.prose(heading)}</h2>
${framing}
${answers.map((answer) => answerHtml(answer, setting)).join("\n")}`;
}

function answerHtml(answer: AnswerView, setting: Setting): string {
  const { expert } = answer;
  const id = escapeHtml(answer.id);
  // Without an expert there is no heading above the answer's own.
  if (!expert) return `<section class="answer" id="${id}">\n${setting.prose(answer.body)}\n</section>`;
  return `<section class="answer" id="${id}" data-colour="${expert.colour}" data-initials="${escapeHtml(expert.initials)}">
<div class="who"><div class="who-box">
<h3><span class="initials">${escapeHtml(expert.initials)}</span> <span class="name">${escapeHtml(expert.shortName)}</span></h3>${slide(answer, setting)}
</div></div>
${setting.prose(answer.body, { headingShift: 1 })}
</section>`;
}

function slide({ slide }: AnswerView, { words }: Setting): string {
  return slide === undefined ? "" : `<p class="locator">${escapeHtml(words.slide(slide))}</p>`;
}

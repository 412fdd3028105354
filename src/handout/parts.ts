import { escapeHtml } from "../markup/html.ts";
import { qrSvg } from "../markup/qr.ts";
import { promptHtml } from "./prompt.ts";
import { ruledHtml } from "./ruled.ts";
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
  return `<h2>${prose(heading, { hyphenate: false })}</h2>\n${prose(body)}`;
}

function questionText({ number, heading, intro, answers, online }: QuestionView, setting: Setting): string {
  const framing = intro ? `<div class="intro">${setting.prose(intro)}</div>` : "";
  const title = setting.prose(heading, { hyphenate: false });
  return `${door(online, setting)}<h2><span class="question-number">${number}</span> ${title}</h2>
${framing}
${answers.map((answer) => answerHtml(answer, setting)).join("\n")}`;
}

function answerHtml(answer: AnswerView, setting: Setting): string {
  const { expert } = answer;
  const id = escapeHtml(answer.id);
  // Without an expert there is no heading above the answer's own.
  if (!expert) return `<section class="answer" id="${id}">\n${bodyHtml(answer, 0, setting)}\n</section>`;
  return `<section class="answer" id="${id}" data-colour="${expert.colour}" data-initials="${escapeHtml(setting.label(expert))}">
<div class="who"><div class="who-box">
<h3><span class="initials">${escapeHtml(expert.initials)}</span> <span class="name">${escapeHtml(expert.shortName)}</span></h3>${slide(answer, setting)}
</div></div>
${bodyHtml(answer, 1, setting)}
</section>`;
}

/** The text of an answer, or as much room to write one. */
function bodyHtml({ body, ruled }: AnswerView, headingShift: number, setting: Setting): string {
  return ruled === undefined ? setting.prose(body, { headingShift }) : ruledHtml(ruled);
}

/** A QR code that leads to the question's place in the reader. */
function door(online: string | undefined, { words }: Setting): string {
  if (online === undefined) return "";
  // Paper is white around it.
  const code = qrSvg(online, `${words.reader}: ${online}`, { margin: 0 });
  return `<div class="door"><a class="qr" href="${escapeHtml(online)}">${code}</a></div>\n`;
}

function slide({ slide }: AnswerView, { words }: Setting): string {
  return slide === undefined ? "" : `<p class="locator">${escapeHtml(words.slide(slide))}</p>`;
}

import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { CornellRow, CornellView } from "../view/cornell.ts";
import type { PrintContext } from "./print-context.ts";
import { ruledLinesHtml } from "./prompts.ts";

/** How many lines there are to write a summary on. */
const SUMMARY = 4;
/** The fewest lines beside a cue; `in-page/measure/fill-cornell.ts` adds what the page has room for. */
const FEWEST = 2;

/** The text of the variant `cornell`: a page for each question, or several. */
export function cornellHtml(questions: readonly CornellView[], context: PrintContext): Html {
  return lines(questions.map((question) => questionHtml(question, context)));
}

function questionHtml(question: CornellView, context: PrintContext): Html {
  const { id, number, heading, runningHead, framing, isFramed, rows, prompts } = question;
  const { cues, notes, summary, discuss } = context.words;
  const asked = prompts.map(
    (prompt) =>
      html`<div class="cornell-prompt"><p class="label">${discuss}</p>\n${context.prose(prompt, { headingShift: 1 })}</div>\n`,
  );
  return html`<section class="question cornell opens-page" id="${id}" data-running="${runningHead}">
<h2><span class="question-number">${number}</span> ${context.prose(heading, { hyphenate: false })}</h2>
${framing && html`<div class="${isFramed ? "intro" : "opening"}">${context.prose(framing, { once: false })}</div>\n`}<div class="cornell-heads"><p class="label">${cues}</p><p class="label">${notes}</p></div>
${lines(rows.map((row) => rowHtml(row, context)))}
<aside class="cornell-foot" role="group">${asked}<p class="label">${summary}</p>
${ruledLinesHtml(SUMMARY)}</aside>
</section>`;
}

function rowHtml({ expert, cue, weight }: CornellRow, { prose }: PrintContext): Html {
  const who = expert && html`<p class="cornell-who">${initialsHtml(expert.initials)} ${expert.shortName}</p>`;
  const said = cue && html`<div class="cornell-said">${prose(cue, { once: false })}</div>`;
  return html`<div class="cornell-row" data-weight="${weight}"${expert && html` data-colour="${expert.colour}"`}><div class="cornell-cue">${who}${said}</div>${ruledLinesHtml(FEWEST)}</div>`;
}

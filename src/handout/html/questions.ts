import { type Html, html, lines } from "../../markup/html.ts";
import { qrSvg } from "../../markup/qr.ts";
import type { PartView, QuestionView, SectionView } from "../view/handout-view.ts";
import { answerHtml } from "./answers.ts";
import { bookIndexHtml } from "./book-index.ts";
import type { PrintContext } from "./print-context.ts";
import { promptHtml } from "./prompts.ts";

/**
 * A question with its answers, or a section. `asksFirst`: prompts stand under the question, as what is to
 * be done with it, and not behind its answers.
 */
export function partHtml(part: PartView, asksFirst: boolean, context: PrintContext): Html {
  const prompts = part.prompts.map((prompt) => promptHtml(prompt, context));
  const text =
    part.kind === "section"
      ? lines(sectionText(part, context), prompts)
      : lines(
          questionHead(part, context),
          asksFirst && prompts,
          part.answers.map((answer) => answerHtml(answer, context)),
          !asksFirst && prompts,
        );
  return html`<section class="${part.kind}" id="${part.id}" data-running="${part.runningHead}">
${text}
</section>`;
}

function sectionText({ heading, body, index }: SectionView, context: PrintContext): Html {
  const { prose } = context;
  const terms = index && bookIndexHtml(index.of, index.lang, index.parts, context);
  return html`<h2>${prose(heading, { hyphenate: false })}</h2>\n${prose(body)}\n${terms}`;
}

function questionHead(
  { number, heading, intro, isFramed, online }: QuestionView,
  context: PrintContext,
): Html {
  const { prose } = context;
  return html`${qrLink(online, context)}<h2><span class="question-number">${number}</span> ${prose(heading, { hyphenate: false })}</h2>
${intro && html`<div class="${isFramed ? "intro" : "opening"}">${prose(intro)}</div>`}`;
}

/** A QR code with the question's address in the published reader. */
function qrLink(online: string | undefined, { words }: PrintContext): Html | undefined {
  if (online === undefined) return undefined;
  // Paper is white around the code.
  const code = qrSvg(online, `${words.reader}: ${online}`, { margin: 0 });
  return html`<div class="door"><a class="qr" href="${online}">${code}</a></div>\n`;
}

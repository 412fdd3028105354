import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { Ask } from "../layout/body.ts";
import { listenHtml } from "./cards.ts";
import type { DeckContext } from "./deck-context.ts";
import { slideHtml } from "./prose.ts";

/** More names than this are set in narrower columns. */
const MANY = 8;

/** The question alone, a line of framing, and the names of those who answer. */
export function askHtml({ question, framing, experts, largest }: Ask, context: DeckContext): Html {
  const names = experts.map(
    ({ colour, slug, shortName }) =>
      html`<li data-colour="${colour}" data-expert="${slug}">${shortName}</li>`,
  );
  return html`<div class="body ask" data-largest="${largest}" data-floor="28">
${lines(
  html`<div>`,
  html`<h2>${questionTitle(question, context)}${listenHtml(question.start, context)}</h2>`,
  framing &&
    html`<p class="framing"${sourceAttribute(framing.span.line, context.onSlide)}>${slideHtml(framing.prose, context)}</p>`,
  html`</div>`,
  names.length > 0 &&
    html`<ul class="panel"${attribute("data-many", experts.length > MANY && "")}>\n${lines(names)}\n</ul>`,
)}
</div>`;
}

/** A question's number and words. */
export function questionTitle(question: Ask["question"], context: DeckContext): Html {
  return html`<span class="number">${context.numbers.of(question)}</span> ${slideHtml(question.heading.prose, context)}`;
}

import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { initialsHtml } from "../../../markup/initials.ts";
import type { ExpertPageView } from "../../view/pages/expert-page.ts";
import { link, separated, textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { pager } from "../frame/pager.ts";
import { chipRow } from "../text/chips.ts";
import { passage } from "../text/passage.ts";

/** A page with all answers of one expert, or one of several. */
export function expertPage({
  frame,
  person,
  people,
  answers,
  cards,
  others,
  pager: pages,
}: ExpertPageView): string {
  const { words } = frame;
  return framed(
    frame,
    lines(
      html`<article class="part expert" data-colour="${person.colour}"${attribute("data-source", person.source)}>`,
      textElement("p", initialsHtml(person.initials), "label"),
      textElement("h1", person.name, "speaker"),
      textElement("p", person.affiliation, "affiliation"),
      chipRow(people, words.experts),
      compareWith(others, words),
      answers.map((given) => answerTo(given, words)),
      html`</article>`,
      pages && pager(pages, person.name, words),
    ),
    cards,
  );
}

/** Links to the answers of this expert and one other, side by side, through the whole article. */
function compareWith(others: ExpertPageView["others"], words: Words): Html | undefined {
  if (others.length === 0) return undefined;
  const links = others.map(
    ({ text, label, href, colour }) =>
      html`<a href="${href}" data-colour="${colour}" aria-label="${label}">${text}</a>`,
  );
  return html`<p class="compare-with">${words.compare}: ${separated(" · ", links)}</p>`;
}

function answerTo({ label, question, answer }: ExpertPageView["answers"][number], words: Words): Html {
  return lines(
    html`<section class="answer answer-to" id="${answer.id}"${attribute("data-source", answer.source)}>`,
    textElement("p", label, "label"),
    html`<h2${attribute("data-source", question.source)}>${link(question)}</h2>`,
    textElement("p", answer.position?.html, "position"),
    passage(answer.text, words),
    html`</section>`,
  );
}

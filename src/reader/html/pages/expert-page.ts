import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { ExpertPageView } from "../../view/pages/expert-page.ts";
import { lines, link, textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { chipRow } from "../text/chips.ts";
import { passage } from "../text/passage.ts";

/** The page with all answers of one expert. */
export function expertPage({ frame, person, people, answers }: ExpertPageView): string {
  const { words } = frame;
  return framed(
    frame,
    lines(
      `<article class="part expert" data-colour="${person.colour}">`,
      textElement("p", person.initials, "label"),
      `<h1 class="speaker">${escapeHtml(person.name)}</h1>`,
      textElement("p", person.affiliation, "affiliation"),
      chipRow(people, words.experts),
      answers.map((given) => answerTo(given, words)),
      "</article>",
    ),
  );
}

function answerTo({ label, question, answer }: ExpertPageView["answers"][number], words: Words): string {
  return lines(
    `<section class="answer answer-to" id="${escapeHtml(answer.id)}">`,
    textElement("p", label, "label"),
    `<h2>${link(question)}</h2>`,
    passage(answer.text, words),
    "</section>",
  );
}

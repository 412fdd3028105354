import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import type { PartView, QuestionView, SectionView } from "../../view/text/part.ts";
import { separated, whereLine } from "../elements.ts";
import { answer, recordingPlace } from "./answer.ts";
import { bookIndex } from "./book-index.ts";
import { chipsElsewhere, compareLinks } from "./chips.ts";
import { citationFile } from "./citation.ts";
import { footnotes, passage, promptBox } from "./passage.ts";

/** A question with its answers, or a section; each with its prompts. `pages` leads to answers on other pages. */
export function part(view: PartView, words: Words, pages?: Html): Html {
  return view.kind === "question" ? question(view, words, pages) : section(view, words);
}

function question(view: QuestionView, words: Words, pages: Html | undefined): Html {
  const { id, source, level, place, recording, intro, isFramed, answers, citations, prompts } = view;
  const byExperts = answers.flatMap(({ id, person, position }) =>
    person ? [{ ...person, position: position?.text, href: `#${encodeURIComponent(id)}` }] : [],
  );
  return lines(
    html`<article class="part question" id="${id}"${attribute("data-at", place?.text)}${attribute("data-at-short", place?.short)}${attribute("data-source", source)}>`,
    partHead(view, words),
    recordingPlace(recording, words),
    passage(intro, words, isFramed ? "prose intro" : "prose"),
    pages,
    // Only on a question's own page: on the page of the whole article every answer is nearby, and
    // many landmarks with the same name would not help anyone.
    level === 1 &&
      (byExperts.length > 1 || view.list !== undefined) &&
      compareLinks(byExperts, view.list, words),
    html`<div class="answers"${attribute("data-citations", citations)}>`,
    answers.map((one) => answer(one, level + 1, words)),
    html`</div>`,
    answers[0]?.citation && citationFile(answers[0].citation),
    view.elsewhere.length > 0 && chipsElsewhere(view.elsewhere, byExperts.length, words),
    promptBox(prompts, level + 1, words),
    html`</article>`,
  );
}

function section(view: SectionView, words: Words): Html {
  return lines(
    html`<article class="part section" id="${view.id}"${attribute("data-source", view.source)}>`,
    partHead(view, words),
    passage(view.text, words),
    view.index && bookIndex(view.index),
    promptBox(view.prompts, view.level + 1, words),
    html`</article>`,
  );
}

/** The heading, below the line that says where the part is in each output. */
function partHead({ where, heading, level }: PartView, words: Words): Html {
  const text = heading.runs.map((run) => run.html);
  const noted = heading.runs.flatMap((run) => run.footnotes);
  return lines(
    whereLine(where, "label"),
    html`<h${level}>${separated(" ", text)}</h${level}>`,
    footnotes(noted, "start", words),
  );
}

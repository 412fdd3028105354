import type { Words } from "../../../i18n/words.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import type { ArticlePageView } from "../../view/pages/article-page.ts";
import type { Opening } from "../../view/pages/landing-page.ts";
import { textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { pager } from "../frame/pager.ts";
import { REFERENCES_ID } from "../ids.ts";
import { compareBar } from "../text/chips.ts";
import { part } from "../text/part.ts";
import { passage, promptBox } from "../text/passage.ts";
import { titleBlock } from "../text/title-block.ts";
import { referenceList } from "./references-page.ts";

/** The page of the whole article, or one of several. */
export function articlePage(view: ArticlePageView): string {
  const { pager: others, frame } = view;
  const { words } = frame;
  return framed(
    frame,
    lines(wholeText(view, compareBarOf(view)), others && pager(others, words.wholeArticle, words)),
    view.cards,
  );
}

/** The buttons that choose whose answers are shown, where several experts answer. */
function compareBarOf({ parts, frame }: ArticlePageView): Html | undefined {
  const answers = parts.flatMap((part) => (part.kind === "question" ? part.answers : []));
  const people = new Map(answers.flatMap(({ person }) => (person ? [[person.slug, person]] : [])));
  if (people.size < 2) return undefined;
  const experts = [...people.values()].map((person) => ({ ...person, position: undefined }));
  return compareBar(experts, frame.words, {
    hasPositions: answers.some(({ position }) => position !== undefined),
  });
}

/** The text of the page, from the title to the references; `choice` stands before the first question. */
export function wholeText(view: ArticlePageView, choice?: Html): Html {
  const { words } = view.frame;
  return lines(
    view.opening ? openingHtml(view.opening, words) : laterTitle(view),
    choice,
    view.parts.map((each) => part(each, words)),
    view.works.length > 0 &&
      lines(
        html`<section class="part" aria-labelledby="${REFERENCES_ID}">`,
        html`<h2 id="${REFERENCES_ID}">${words.references}</h2>`,
        referenceList(view.works, words),
        html`</section>`,
      ),
  );
}

function openingHtml(opening: Opening, words: Words): Html {
  return lines(
    titleBlock(opening, words),
    passage(opening.abstract, words, "prose abstract"),
    promptBox(opening.prompts, 2, words),
  );
}

/** What a page begins with that is not the first. */
function laterTitle({ title, label }: ArticlePageView): Html {
  return lines(
    html`<header class="title-block later">`,
    textElement("p", label, "label"),
    textElement("h1", title),
    html`</header>`,
  );
}

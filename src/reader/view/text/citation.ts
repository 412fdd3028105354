import type { Answer, Question } from "../../../model/article.ts";
import { type CitableWork, citationData } from "../../citation/csl-data.ts";
import { exportCitation } from "../../citation/export.ts";
import { LANDING, partFile } from "../../files.ts";
import { absoluteUrl } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";
import { whereabouts } from "../where.ts";

/** How to cite one thing, ready to be copied. */
export interface CitationView {
  /** The name, without its ending, of the files that it can be saved as. */
  readonly name: string;
  readonly text: string;
  readonly bibtex: string;
  readonly ris: string;
}

/** How to cite the whole article. */
export function articleCitation(page: PageContext): CitationView {
  const { article } = page;
  const { meta, slug } = article;
  return citationView(page, {
    id: slug,
    title: meta.title,
    authors: meta.authors.map(({ name }) => name),
    url: absoluteUrl(article, LANDING),
  });
}

/** How to cite one answer, with the question's number, page and slide. */
export function answerCitation(question: Question, answer: Answer, page: PageContext): CitationView {
  const { meta } = page.article;
  const authors = meta.authors.map(({ name }) => name);
  const where = whereabouts(question.id, page).map(({ text }) => text);
  return citationView(page, {
    id: answer.id,
    title: question.heading.text,
    authors: answer.expert ? [answer.expert.name] : authors,
    within: { title: meta.title, editors: answer.expert ? authors : [] },
    locator: [page.words.question(question.number), ...where].join(", "),
    url: absoluteUrl(page.article, partFile(question), answer.id),
  });
}

function citationView(page: PageContext, work: Omit<CitableWork, "date" | "lang">): CitationView {
  const { date, lang } = page.article.meta;
  const complete: CitableWork = { ...work, date, lang };
  return { name: work.id, text: sentence(complete, page), ...exportCitation(citationData(complete)) };
}

/** `R. Kessler: Why do naps help? In: Sleep (A. Writer). 1 March 2026. Question 1, slide 3. https://…` */
function sentence(
  { authors, title, within, date, locator, url }: CitableWork,
  { words }: PageContext,
): string {
  const editors = within && within.editors.length > 0 ? ` (${words.list(within.editors)})` : "";
  const pieces = [
    authors.length > 0 ? `${words.list(authors)}: ${title}` : title,
    within && words.inWork(`${within.title}${editors}`),
    date && words.date(date),
    locator,
  ].filter((piece) => piece !== undefined);
  const sentences = pieces.map((piece) => (/[.?!。？！؟]$/u.test(piece) ? piece : `${piece}.`));
  return [...sentences, ...(url ? [url] : [])].join(" ");
}

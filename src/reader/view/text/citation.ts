import type { Words } from "../../../i18n/words.ts";
import type { Answer, Question } from "../../../model/article.ts";
import { answerCredits, articleCredits, type Credits, namesOf } from "../../../model/credits.ts";
import type { Meta } from "../../../model/meta.ts";
import { addressOf, workLine } from "../../../model/source-work.ts";
import type { CitableWork } from "../../citation/csl-data.ts";
import { type ExportedCitation, exportCitation } from "../../citation/export.ts";
import { fileWith } from "../../division/answer-pages.ts";
import { CITATIONS, LANDING } from "../../files.ts";
import { absoluteUrl } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";
import { whereabouts } from "../where.ts";

/** How to cite one thing, ready to be copied. */
export interface CitationView extends ExportedCitation {
  /** The name, without its ending, of the files that it can be saved as. */
  readonly name: string;
  readonly text: string;
  /** The address of the file with the citations of all answers. */
  readonly file: string;
}

/** How to cite the whole article. */
export function articleCitation(page: PageContext): CitationView {
  const { article, words } = page;
  const { meta, slug } = article;
  const made = citationView(page, {
    id: slug,
    title: meta.title,
    credits: articleCredits(article),
    remarks: digestRemark(meta, words),
    version: meta.version,
    doi: meta.doi,
    url: absoluteUrl(article, LANDING),
  });
  return { ...made, file: page.url(CITATIONS) };
}

/** How to cite one answer, with the question's number, page and slide. */
export function answerCitation(question: Question, answer: Answer, page: PageContext): CitationView {
  // Asked for by the question's page and by the file with all of them: making one takes a millisecond.
  const known = MADE.get(page.site.locators) ?? new Map<Answer, Cited>();
  MADE.set(page.site.locators, known);
  const made = known.get(answer) ?? citedAnswer(question, answer, page);
  known.set(answer, made);
  return { ...made, file: page.url(CITATIONS) };
}

type Cited = Omit<CitationView, "file">;

/** By where things stand in all outputs, which citations say, as one build of an article knows it. */
const MADE = new WeakMap<object, Map<Answer, Cited>>();

function citedAnswer(question: Question, answer: Answer, page: PageContext): Cited {
  const { article, words } = page;
  const credits = answerCredits(article, answer.expert);
  const where = whereabouts(question.id, page).map(({ text }) => text);
  return citationView(page, {
    id: answer.id,
    title: question.heading.text,
    credits,
    told: toldText(credits, words),
    within: article.meta.title,
    remarks: [[words.question(question.number), ...where].join(", "), ...digestRemark(article.meta, words)],
    url: absoluteUrl(article, fileWith(question, answer.id), answer.id),
  });
}

/** `A. Writer, retelling R. Kessler` or `Interview by A. Writer`; undefined for an author's own words. */
function toldText(credits: Credits, words: Words): string | undefined {
  if (credits.retold.length > 0) return writersText(credits, words, true);
  if (credits.interviewers.length === 0) return undefined;
  return words.interviewBy(words.list(namesOf(credits.interviewers)));
}

function digestRemark({ kind, source }: Meta, words: Words): readonly string[] {
  if (kind !== "digest" || !source) return [];
  const address = addressOf(source);
  return [words.digestOf([workLine(source, words.list), ...(address ? [address] : [])].join(" "))];
}

function citationView(page: PageContext, work: Omit<CitableWork, "date" | "lang" | "publisher">): Cited {
  const { date, lang, publisher } = page.article.meta;
  const complete: CitableWork = { ...work, date, lang, publisher };
  return { name: work.id, text: sentence(complete, page), ...exportCitation(complete) };
}

/** `R. Kessler: Why do naps help? In: Sleep (A. Writer). 1 March 2026. Question 1, slide 3. https://…` */
function sentence(work: CitableWork, { words }: PageContext): string {
  const { title, credits, within, remarks, date, version, doi, url } = work;
  const by = writersText(credits, words, within !== undefined);
  const editors = namesOf(credits.editors);
  const address = addressOf({ ...(doi ? { doi } : {}), ...(url ? { url } : {}) });
  const pieces = [
    by === undefined ? title : `${by}: ${title}`,
    credits.interviewers.length > 0 && words.interviewBy(words.list(namesOf(credits.interviewers))),
    within && words.inWork(editors.length > 0 ? `${within} (${words.list(editors)})` : within),
    !within && editors.length > 0 && words.editedBy(words.list(editors)),
    date && words.date(date),
    version && words.version(version),
    ...remarks,
  ].filter((piece) => typeof piece === "string");
  // A full stop after an address would be taken for a part of it.
  const isClosed = (piece: string) => /[.?!。？！؟]$|https?:\/\/\S+$/u.test(piece);
  const sentences = pieces.map((piece) => (isClosed(piece) ? piece : `${piece}.`));
  return [...sentences, ...(address ? [address] : [])].join(" ");
}

/** Who wrote the words and, of an answer, whose views they tell; undefined when nobody is named. */
function writersText({ authors, retold }: Credits, words: Words, isAnswer: boolean): string | undefined {
  const names = authors.length > 0 ? words.list(namesOf(authors)) : undefined;
  const experts = isAnswer && retold.length > 0 ? words.list(namesOf(retold)) : undefined;
  if (experts === undefined) return names;
  return names === undefined ? words.retold(experts) : words.retelling(names, experts);
}

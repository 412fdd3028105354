import { type Answer, type Question, questionsOf } from "../../../model/article.ts";
import { proseText } from "../../../prose/text.ts";
import { DOORS, LANDING, partFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import { absoluteUrl } from "../address.ts";

// schema.org in JSON-LD. Answers are given by their key points: the page itself has the whole text.

const CONTEXT = { "@context": "https://schema.org" };

/** The article: scholarly when experts answer, else a list of questions and their answers. */
export function articleData(page: PageContext): object {
  const { meta, experts } = page.article;
  const questions = questionsOf(page.article);
  const isFaq = experts.length === 0 && questions.length > 0;
  const hasHandout = page.site.outputs.includes("handout");
  return {
    ...CONTEXT,
    "@type": isFaq ? "FAQPage" : "ScholarlyArticle",
    headline: meta.title,
    alternativeHeadline: meta.subtitle,
    description: meta.description,
    inLanguage: meta.lang,
    datePublished: meta.date,
    keywords: meta.tags.length > 0 ? meta.tags : undefined,
    url: absoluteUrl(page, LANDING),
    author: people(meta.authors),
    contributor: people(experts),
    encoding: hasHandout ? pdf(page) : undefined,
    ...(isFaq
      ? { mainEntity: questions.map((question) => questionData(question, page)) }
      : { hasPart: questions.map((question) => reference(question, page)) }),
  };
}

/** A page about one question: the answers that it holds. */
export function questionPageData(question: Question, page: PageContext): object {
  return { ...CONTEXT, "@type": "QAPage", mainEntity: questionData(question, page) };
}

function questionData(question: Question, page: PageContext): object {
  const given = question.answers.map((answer) => answerData(question, answer, page));
  const isSettled = question.answers.every(({ expert }) => expert === undefined);
  return {
    ...reference(question, page),
    answerCount: given.length,
    // Among experts nobody says whose answer is the right one.
    ...(isSettled ? { acceptedAnswer: given[0] } : { suggestedAnswer: given }),
  };
}

function answerData(question: Question, { id, expert, keyPoints, body }: Answer, page: PageContext): object {
  const points = keyPoints.map(({ text }) => text);
  return {
    "@type": "Answer",
    text: points.length > 0 ? points.join(" ") : proseText(body.prose),
    url: absoluteUrl(page, partFile(question), id),
    author: expert && people([expert])?.[0],
  };
}

function reference(question: Question, page: PageContext): object {
  const url = absoluteUrl(page, partFile(question));
  return { "@type": "Question", name: question.heading.text, url };
}

function people(
  all: readonly { readonly name: string; readonly affiliation?: string }[],
): readonly object[] | undefined {
  if (all.length === 0) return undefined;
  return all.map(({ name, affiliation }) => ({ "@type": "Person", name, affiliation }));
}

function pdf(page: PageContext): object {
  const contentUrl = absoluteUrl(page, DOORS.handout);
  return { "@type": "MediaObject", encodingFormat: "application/pdf", contentUrl };
}

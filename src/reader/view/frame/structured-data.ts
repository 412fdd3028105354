import { type Answer, type Article, type Question, questionsOf } from "../../../model/article.ts";
import { proseText } from "../../../prose/text.ts";
import { LANDING, partFile } from "../../files.ts";
import { absoluteUrl, pdfAddress, pdfOutput } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";

// schema.org data for JSON-LD. It has the key points of answers only: the page has the whole text.

const CONTEXT = { "@context": "https://schema.org" };

/** The data of an article: a scholarly article when experts answer, else an FAQ. */
export function articleData({ article, site }: PageContext): object {
  const { meta, experts } = article;
  const questions = questionsOf(article);
  const isFaq = experts.length === 0 && questions.length > 0;
  return {
    ...CONTEXT,
    "@type": isFaq ? "FAQPage" : "ScholarlyArticle",
    headline: meta.title,
    alternativeHeadline: meta.subtitle,
    description: meta.description,
    inLanguage: meta.lang,
    datePublished: meta.date,
    keywords: meta.tags.length > 0 ? meta.tags : undefined,
    url: absoluteUrl(article, LANDING),
    author: people(meta.authors),
    contributor: people(experts),
    encoding: pdfOutput(site) && {
      "@type": "MediaObject",
      encodingFormat: "application/pdf",
      contentUrl: pdfAddress(article, site),
    },
    ...(isFaq
      ? { mainEntity: questions.map((question) => questionData(question, article)) }
      : { hasPart: questions.map((question) => reference(question, article)) }),
  };
}

/** The data of a question's page, with its answers. */
export function questionPageData(question: Question, article: Article): object {
  return { ...CONTEXT, "@type": "QAPage", mainEntity: questionData(question, article) };
}

function questionData(question: Question, article: Article): object {
  const answers = question.answers.map((answer) => answerData(question, answer, article));
  const isByNobody = question.answers.every(({ expert }) => expert === undefined);
  return {
    ...reference(question, article),
    answerCount: answers.length,
    // When experts answer, the article does not say which answer is right.
    ...(isByNobody ? { acceptedAnswer: answers[0] } : { suggestedAnswer: answers }),
  };
}

function answerData(question: Question, answer: Answer, article: Article): object {
  const { id, expert, position, keyPoints, body } = answer;
  const points = keyPoints.map(({ text }) => text);
  return {
    "@type": "Answer",
    abstract: position?.text,
    text: points.length > 0 ? points.join(" ") : proseText(body.prose),
    url: absoluteUrl(article, partFile(question), id),
    author: expert && people([expert])?.[0],
  };
}

function reference(question: Question, article: Article): object {
  const url = absoluteUrl(article, partFile(question));
  return { "@type": "Question", name: question.heading.text, url };
}

function people(
  all: readonly { readonly name: string; readonly affiliation?: string }[],
): readonly object[] | undefined {
  if (all.length === 0) return undefined;
  return all.map(({ name, affiliation }) => ({ "@type": "Person", name, affiliation }));
}

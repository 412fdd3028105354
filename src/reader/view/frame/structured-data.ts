import { type Answer, type Article, type Question, questionsOf } from "../../../model/article.ts";
import { answerCredits, articleCredits, type Person } from "../../../model/credits.ts";
import { isGroupName } from "../../../model/person-name.ts";
import { addressOf, doiAddress, type SourceWork } from "../../../model/source-work.ts";
import { proseText } from "../../../prose/text.ts";
import { fileWith } from "../../division/answer-pages.ts";
import { LANDING, partFile } from "../../files.ts";
import { absoluteUrl, pdfAddress, pdfOutput } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";

// schema.org data for JSON-LD. It has the key points of answers only: the page has the whole text.

const CONTEXT = { "@context": "https://schema.org" };

/** How many questions the data of an article names. */
const MOST_QUESTIONS = 40;

/** The data of an article: an FAQ when it is one or has no experts, else a scholarly article. */
export function articleData({ article, site }: PageContext): object {
  const { meta, experts } = article;
  // Of a long article the first: each question's own page has its data as well.
  const questions = questionsOf(article).slice(0, MOST_QUESTIONS);
  const isFaq = questions.length > 0 && (meta.kind === "faq" || experts.length === 0);
  const { authors, editors, speakers, retold } = articleCredits(article);
  return {
    ...CONTEXT,
    "@type": isFaq ? "FAQPage" : "ScholarlyArticle",
    headline: meta.title,
    alternativeHeadline: meta.subtitle,
    description: meta.description,
    inLanguage: meta.lang,
    datePublished: meta.date,
    dateModified: meta.updated,
    version: meta.version,
    license: meta.license?.url ?? meta.license?.name,
    identifier: meta.doi && doiAddress(meta.doi),
    publisher: meta.publisher && { "@type": "Organization", name: meta.publisher },
    keywords: meta.tags.length > 0 ? meta.tags : undefined,
    url: absoluteUrl(article, LANDING),
    author: people(authors),
    editor: people(editors),
    contributor: people(speakers),
    mentions: people(retold),
    isBasedOn: meta.source && sourceData(meta.source),
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

/** The data of a question's page, with the answers that it shows. */
export function questionPageData(
  question: Question,
  article: Article,
  shown: readonly Answer[] = question.answers,
): object {
  return { ...CONTEXT, "@type": "QAPage", mainEntity: questionData(question, article, shown) };
}

function questionData(question: Question, article: Article, shown = question.answers): object {
  const answers = shown.map((answer) => answerData(question, answer, article));
  const isByNobody = question.answers.every(({ expert }) => expert === undefined);
  return {
    ...reference(question, article),
    answerCount: question.answers.length,
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
    url: absoluteUrl(article, fileWith(question, id), id),
    author: people(answerCredits(article, expert).authors),
    mentions: people(answerCredits(article, expert).retold),
  };
}

function reference(question: Question, article: Article): object {
  const url = absoluteUrl(article, partFile(question));
  return { "@type": "Question", name: question.heading.text, url };
}

function people(all: readonly Person[]): readonly object[] | undefined {
  if (all.length === 0) return undefined;
  return all.map(({ name, affiliations, orcid }) => ({
    "@type": isGroupName(name) ? "Organization" : "Person",
    name,
    sameAs: orcid,
    affiliation: affiliations?.map((one) => ({ "@type": "Organization", name: one.name, sameAs: one.ror })),
  }));
}

function sourceData(source: SourceWork): object {
  const { title, authors, container, date, doi } = source;
  return {
    "@type": "CreativeWork",
    name: title,
    author: authors.length > 0 ? authors.map((name) => ({ "@type": "Person", name })) : undefined,
    isPartOf: container && { "@type": "CreativeWork", name: container },
    datePublished: date,
    identifier: doi && doiAddress(doi),
    url: addressOf(source),
  };
}

import { kindLabel } from "../../i18n/credit-line.ts";
import { wordsOf } from "../../i18n/own-words.ts";
import type { Words } from "../../i18n/words.ts";
import { type Answer, type Article, type Question, questionsOf } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { questionPlace } from "../view/question-place.ts";

/** What a picture for links shows: a question with its answers, or an article with its experts. */
export interface LinkPicture {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The line above: where the question stands, and which it is; the site or what the article is, and how many questions it has. */
  readonly over: readonly string[];
  readonly title: string;
  /** Who says what; with `answers` empty, `people` or `about` stand below the title. */
  readonly answers: readonly PictureAnswer[];
  readonly people: readonly PicturePerson[];
  /** How many people there are besides. */
  readonly unnamed: number;
  readonly about: string | undefined;
  /** The line below: the site's address. */
  readonly under: readonly string[];
  /** Room for so many titles, which are put into the finished picture. */
  readonly rows?: number;
}

/** An expert's name in its colour. */
interface PicturePerson {
  readonly name: string;
  readonly colour: number;
}

interface PictureAnswer extends PicturePerson {
  /** The position, else the first key point. */
  readonly says: string;
}

/** The most names that are given to the picture: not even short ones fit. */
const MOST_NAMES = 40;

/** The picture of an article. */
export function articlePicture(article: Article): LinkPicture {
  const { meta, experts } = article;
  const words = wordsOf(meta);
  const count = questionsOf(article).length;
  return {
    ...siteOf(article),
    over: [meta.shelf?.title ?? kindLabel(meta.kind, words), count > 0 && words.questionCount(count)].filter(
      (text) => typeof text === "string",
    ),
    title: meta.title,
    answers: [],
    people: experts.slice(0, MOST_NAMES).map(({ name, colour }) => ({ name, colour })),
    unnamed: Math.max(0, experts.length - MOST_NAMES),
    about: experts.length === 0 ? (meta.subtitle ?? meta.description) : undefined,
  };
}

/** The picture of a question: as many of its answers are shown as have room. */
export function questionPicture(question: Question, article: Article): LinkPicture {
  const { meta } = article;
  const words = wordsOf(meta);
  const spoken = question.answers.flatMap((answer) =>
    answer.expert ? [{ ...personOf(answer.expert), says: saysOf(answer) }] : [],
  );
  const says = spoken.filter((one): one is PictureAnswer => one.says !== undefined);
  const [byNobody] = question.answers.filter(({ expert }) => expert === undefined);
  const allSay = says.length === spoken.length;
  return {
    ...siteOf(article),
    over: [meta.title, questionPlace(question, article, words).text],
    title: question.heading.listed,
    answers: allSay ? says.slice(0, MOST_NAMES) : [],
    people: allSay ? [] : spoken.slice(0, MOST_NAMES).map(({ name, colour }) => ({ name, colour })),
    unnamed: Math.max(0, spoken.length - MOST_NAMES),
    about: spoken.length === 0 ? byNobody && saysOf(byNobody) : undefined,
  };
}

/** What a picture shows, for those who do not see it: `Why do naps help? Kessler: Slow waves do it.` */
export function pictureText({ title, answers, people, about }: LinkPicture, words: Words): string {
  const names = people.map(({ name }) => name);
  const lines = answers.map(({ name, says }) => `${name}: ${says}`);
  const rest = [...lines, ...(names.length > 0 ? [words.list(names)] : []), ...(about ? [about] : [])];
  return [title, ...rest].join(" · ");
}

function personOf({ shortName, colour }: Expert): PicturePerson {
  return { name: shortName, colour };
}

function saysOf({ position, keyPoints, keyPointSource }: Answer): string | undefined {
  return position?.text ?? (keyPointSource === "bold" ? keyPoints[0]?.text : undefined);
}

function siteOf(article: Article): Pick<LinkPicture, "lang" | "dir" | "under"> {
  const { lang, dir, site } = article.meta;
  return { lang, dir, under: addressLine(site) };
}

/** The address of a site as pictures show it: without what all addresses begin with. */
export function addressLine(site = ""): readonly string[] {
  const address = site.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return address === "" ? [] : [address];
}

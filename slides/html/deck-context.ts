import { wordsOf } from "../../src/i18n/own-words.ts";
import type { Words } from "../../src/i18n/words.ts";
import { type Article, questionsOf } from "../../src/model/article.ts";
import { isNumbered } from "../../src/model/numbered.ts";
import { relativeUrl } from "../../src/model/paths.ts";
import { publishedFolder, publishedPath } from "../../src/model/published.ts";
import type { OutputContext } from "../../src/output/output.ts";
import { sourceOf } from "../../src/output/source-marks.ts";
import type { ProseContext, ShownVideo } from "../../src/prose/context.ts";
import { addressesOf } from "../plan/locate.ts";
import { shownOnSlides } from "../plan/numbered-things.ts";
import { type QuestionNumbers, questionNumbers } from "../plan/question-numbers.ts";

/**
 * The address of a file of the article (its path, perhaps with a fragment) as seen from the deck's page;
 * undefined when the page may be far from the site and nobody says where that is on the web.
 */
export type DeckAddress = (file: string) => string | undefined;

/** Addresses for the page at its place in the site. */
export const inSite: DeckAddress = (file) => `../${file}`;

/** Addresses for a page that is passed on alone. */
export function onTheWeb(article: Article): DeckAddress {
  const folder = publishedFolder(article);
  return (file) => folder && folder + file;
}

/** What every printer of the deck's page needs to know. */
export interface DeckContext {
  readonly article: Article;
  readonly output: OutputContext;
  readonly address: DeckAddress;
  /** How the talk counts its questions. */
  readonly numbers: QuestionNumbers;
  /** How prose is printed on slides: links go to slides, footnotes are left out. */
  readonly onSlide: ProseContext;
  /** How prose is printed for the speaker: footnotes in place; no links, which would leave the speaker's desk. */
  readonly inNotes: ProseContext;
}

/** Gathers what the printers need. `files` gives the addresses of images and videos as seen from the page. */
export function deckContext(
  article: Article,
  output: OutputContext,
  address: DeckAddress,
  files: Pick<ProseContext, "image" | "video">,
): DeckContext {
  const numbers = questionNumbers(article);
  const words = withNumbers(wordsOf(article.meta), article, numbers);
  const source = sourceOf(article, output);
  const isSeeThrough = (src: string) => output.isSeeThrough?.(src) ?? false;
  const shared = {
    output: "talk",
    article,
    words,
    ids: false,
    image: files.image,
    isSeeThrough,
    source,
  } as const;
  const link = linksOf(article, output, address);
  const linked = linkedFrom(output, address);
  // A page in the site leads to the top of its own host.
  const top = address === inSite ? {} : { top: (path: string) => publishedPath(path, article) };
  return {
    article,
    output,
    address,
    numbers,
    onSlide: {
      ...shared,
      ...top,
      ...(files.video ? { video: files.video } : {}),
      headingShift: 0,
      footnotes: "omit",
      codeSteps: true,
      link,
      linked,
    },
    inNotes: {
      ...shared,
      ...top,
      video: (src) => standingStill(files.video?.(src)),
      headingShift: 1,
      footnotes: "inline",
      link: () => undefined,
      linked: textOnly(linked),
    },
  };
}

/** Words that refer to questions (by their numbers in the article) with the numbers that the talk gives them. */
function withNumbers(words: Words, article: Article, numbers: QuestionNumbers): Words {
  const questions = questionsOf(article);
  return {
    ...words,
    questionReference: (number) => {
      const question = questions[number - 1];
      return words.questionReference(question ? numbers.of(question) : number);
    },
  };
}

/**
 * A link goes to the slide that shows its target, else to the target in the reader. To a figure, table,
 * equation or listing that no slide shows there is none: a talk does not leave for it.
 */
function linksOf(article: Article, output: OutputContext, address: DeckAddress): ProseContext["link"] {
  const slides = addressesOf(article);
  const shown = shownOnSlides(article);
  return (id) => {
    const target = article.targets.get(id);
    if (target && isNumbered(target.kind)) {
      const place = target.number === undefined ? undefined : shown(target.kind, target.number);
      return place === undefined ? undefined : { href: `#/${place}` };
    }
    const part = target?.part ?? id;
    const slide = slides.get(id) ?? slides.get(part);
    if (slide !== undefined) return { href: `#/${slide}` };
    const url = (output.locators.get(id) ?? output.locators.get(part))?.url;
    const href = url && address(url);
    return href === undefined ? undefined : { href };
  };
}

/** Files lie in the article's folder; another article opens in its own, in the reader. */
function linkedFrom(output: OutputContext, address: DeckAddress): NonNullable<ProseContext["linked"]> {
  return (href) => {
    const place = output.linked?.(href);
    if (place?.path === undefined) return place && { text: place.text };
    const to = address(relativeUrl("index.html", place.path, place.fragment));
    return { text: place.text, ...(to === undefined ? {} : { href: to }) };
  };
}

/** A video in the speaker notes does not play: its picture or its name stands for it. */
function standingStill(video: ShownVideo | undefined): ShownVideo | undefined {
  if (!video) return undefined;
  const { src: _, ...rest } = video;
  return rest;
}

function textOnly(linked: NonNullable<ProseContext["linked"]>): ProseContext["linked"] {
  return (href) => {
    const place = linked(href);
    return place && { text: place.text };
  };
}

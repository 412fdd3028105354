import { wordsOf } from "../../i18n/own-words.ts";
import {
  type Answer,
  type Article,
  type Part,
  type Prompt,
  type Question,
  type Reference,
  type Section,
  showsIndex,
} from "../../model/article.ts";
import type { BookIndex } from "../../model/book-index.ts";
import type { Expert } from "../../model/expert.ts";
import type { Locators } from "../../model/locators.ts";
import type { HandoutMeta, Meta } from "../../model/meta.ts";
import { isEmpty, isFraming, type Prose } from "../../model/prose.ts";
import { shownTokens } from "../../prose/visibility.ts";
import { type Geometry, geometryOf, hasRoomInMargin } from "../paper.ts";
import { answerKeyOf, type KeyQuestion } from "./answer-key.ts";
import { type ClozeView, clozeOf } from "./cloze/cloze.ts";
import { type CornellView, cornellOf } from "./cornell.ts";
import { type Cue, cuesOf } from "./cues.ts";
import { type GlanceView, glanceOf } from "./glance.ts";
import { hasMargin } from "./has-margin.ts";
import { headOf, type PartHead } from "./part-head.ts";
import { type SlideView, slidesOf } from "./slides.ts";

/** All that the handout shows, in the order in which it shows it. */
export interface HandoutView {
  /** Paper, columns, variant. */
  readonly setup: HandoutMeta;
  /** The sheet and where the text stands on it. */
  readonly geometry: Geometry;
  /** Whether figures and notes stand in the margin. */
  readonly hasMargin: boolean;
  readonly title: string;
  readonly subtitle?: string;
  /** What is said of the making of the article: kind, authors, source, dates, licence. */
  readonly meta: Meta;
  readonly experts: readonly Expert[];
  readonly abstract?: Prose;
  /** Prompts before the first question. */
  readonly prompts: readonly Prose[];
  /** The list of links and the index are among them, and may turn out empty. */
  readonly contents: readonly ContentsEntry[];
  readonly glance?: GlanceView | undefined;
  /** Questions and sections, without the index. */
  readonly parts: readonly PartView[];
  /** What the slides show, for the variant `notes`. */
  readonly slides: readonly SlideView[];
  /** For the variants `cornell`, `cloze` and `guided`; empty for the others. */
  readonly cornell: readonly CornellView[];
  readonly cloze?: ClozeView | undefined;
  readonly answerKey: readonly KeyQuestion[];
  /** The works cited. */
  readonly references: readonly Reference[];
  /** The index, which comes last wherever it stands in the source. */
  readonly indexes: readonly SectionView[];
}

/** One line of the contents. */
export interface ContentsEntry {
  readonly id: string;
  /** The question's number; sections and what follows the text have none. */
  readonly number?: number;
  readonly title: string;
}

/** The ids of what follows the text: the works cited, the web addresses, the answer key. */
export const REFERENCES = "references";
export const LINKS = "printed-links";
export const ANSWER_KEY = "answer-key";

/** A question or a section. */
export type PartView = QuestionView | SectionView;

interface PartBase extends PartHead {
  readonly prompts: readonly Prose[];
}

/** A question with all its answers. */
export interface QuestionView extends PartBase {
  readonly kind: "question";
  readonly intro?: Prose;
  /** Whether that text is short, and so set apart. */
  readonly isFramed: boolean;
  readonly answers: readonly AnswerView[];
  /** Its address online, when that is known. */
  readonly online?: string;
}

/** A section that is no question. */
export interface SectionView extends PartBase {
  readonly kind: "section";
  readonly body: Prose;
  /** The index below its text, with the article's language and how many parts it has. */
  readonly index?: { readonly of: BookIndex; readonly lang: string; readonly parts: number };
}

/** An answer, and what stands beside it in the margin. */
export interface AnswerView {
  readonly id: string;
  readonly expert?: Expert;
  readonly position?: Prose;
  /** The slide that shows its key points. */
  readonly slide?: number;
  readonly body: Prose;
  /** In the variant `guided`: what replaces the body. */
  readonly cues?: readonly Cue[];
}

/** What the handout shows of an article. `locators` say where things stand in the other outputs. */
export function handoutView(article: Article, { locators }: { readonly locators: Locators }): HandoutView {
  const { meta } = article;
  const withMargin = hasMargin(article) && hasRoomInMargin(meta.handout);
  const geometry = geometryOf({ ...meta.handout, side: withMargin || hasSide(article, locators) });
  const slides = slidesOf(article, locators);
  const { variant } = meta.handout;
  const cornell = variant === "cornell" ? cornellOf(article) : [];
  const cloze = variant === "cloze" ? clozeOf(article) : undefined;
  const shownParts = {
    full: article.parts,
    guided: article.parts,
    notes: slides,
    cornell,
    cloze: cloze?.questions ?? [],
  };
  const listed = new Set(shownParts[variant].map(({ id }) => id));
  const answerKey = variant === "guided" ? answerKeyOf(article) : [];
  const hasKey = answerKey.length > 0 || (cloze?.words.length ?? 0) > 0;
  const parts = article.parts.filter((part) => !isElsewhere(part));
  const views = parts.map((part) => partView(part, article, { locators, geometry }));
  return {
    setup: meta.handout,
    geometry,
    hasMargin: withMargin,
    title: meta.title,
    subtitle: meta.subtitle,
    meta,
    experts: article.experts,
    abstract: shown(article.abstract.prose),
    prompts: promptsOf(article.prompts),
    contents: contentsOf({ ...article, parts }, listed, hasKey),
    glance: glanceOf(article, geometry),
    parts: views.filter((part) => !isIndex(part)),
    slides,
    cornell,
    cloze,
    answerKey,
    references: article.references.works,
    indexes: views.filter(isIndex),
  };
}

/** The lines of the contents, in the order of the pages; none for a single question or section. */
function contentsOf(
  article: Article,
  listed: ReadonlySet<string>,
  hasKey: boolean,
): readonly ContentsEntry[] {
  const { meta, references } = article;
  const shown = article.parts.filter(({ id }) => listed.has(id));
  if (shown.length < 2) return [];
  const words = wordsOf(meta);
  const { variant, links } = meta.handout;
  const showsText = variant === "full" || variant === "guided";
  return [
    ...shown.filter((part) => !showsIndex(part)).map(contentsEntry),
    ...(showsText && references.works.length > 0 ? [{ id: REFERENCES, title: words.references }] : []),
    ...(showsText && links ? [{ id: LINKS, title: words.links }] : []),
    ...shown.filter(showsIndex).map(contentsEntry),
    ...(hasKey ? [{ id: ANSWER_KEY, title: words.answerKey }] : []),
  ];
}

/** Whether all that a section has is for other outputs. One without a text heads the questions that follow it. */
function isElsewhere(part: Part): boolean {
  if (part.kind === "question" || part.showsIndex || promptsOf(part.prompts).length > 0) return false;
  return !isEmpty(part.body.prose) && shown(part.body.prose) === undefined;
}

function isIndex(part: PartView): part is SectionView {
  return part.kind === "section" && part.index !== undefined;
}

function contentsEntry(part: Part): ContentsEntry {
  const { id, number } = headOf(part);
  return { id, number, title: part.heading.listed };
}

/** Whether the side column is needed: for the names of experts or for QR codes. */
function hasSide(article: Article, locators: Locators): boolean {
  return article.parts.some(
    (part) =>
      part.kind === "question" &&
      (part.answers.some(({ expert }) => expert) || onlineAt(part, article, locators) !== undefined),
  );
}

/** What parts of the view depend on besides the article. */
interface Given {
  readonly locators: Locators;
  readonly geometry: Geometry;
}

function partView(part: Part, article: Article, given: Given): PartView {
  const base = { ...headOf(part), prompts: promptsOf(part.prompts) };
  switch (part.kind) {
    case "section":
      return { ...base, kind: "section", body: part.body.prose, ...indexOf(part, article) };
    case "question":
      return {
        ...base,
        kind: "question",
        intro: shown(part.intro.prose),
        isFramed: isFraming(part.intro.prose),
        online: onlineAt(part, article, given.locators),
        answers: part.answers.map((answer) => answerView(answer, part, article, given)),
      };
    default:
      return part satisfies never;
  }
}

function indexOf(section: Section, { index, meta, parts }: Article): Pick<SectionView, "index"> {
  return showsIndex(section) ? { index: { of: index, lang: meta.lang, parts: parts.length } } : {};
}

/** The address is known when the article says where it is published and an output with pages is built. */
function onlineAt({ id }: Question, { meta, slug }: Article, locators: Locators): string | undefined {
  const url = locators.get(id)?.url;
  return meta.site && url ? `${meta.site}${slug}/${url}` : undefined;
}

function answerView(
  answer: Answer,
  question: Question,
  { meta }: Article,
  { locators, geometry }: Given,
): AnswerView {
  const { id, expert, position, body } = answer;
  const { variant } = meta.handout;
  return {
    id,
    expert,
    position: position?.prose,
    slide: locators.get(id)?.slide ?? locators.get(question.id)?.slide,
    body: body.prose,
    ...(variant === "guided" ? { cues: cuesOf(answer, meta.lang, geometry) } : {}),
  };
}

function promptsOf(prompts: readonly Prompt[]): readonly Prose[] {
  return prompts.map(({ prose }) => prose).filter((prose) => shown(prose));
}

/** The prose, unless the handout shows nothing of it. */
function shown(prose: Prose): Prose | undefined {
  return isEmpty({ tokens: shownTokens(prose.tokens, "handout") }) ? undefined : prose;
}

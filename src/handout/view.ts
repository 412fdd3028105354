import type { Answer, Article, Part, Prompt, Question } from "../model/article.ts";
import type { Expert } from "../model/expert.ts";
import type { Locators } from "../model/locators.ts";
import { matrixOf } from "../model/matrix.ts";
import type { HandoutMeta } from "../model/meta.ts";
import { isEmpty, type Prose } from "../model/prose.ts";
import { proseText } from "../prose/text.ts";
import { shownTokens } from "../prose/visibility.ts";
import { geometryOf, ruledLinesFor } from "./paper.ts";
import { type SlideView, slidesOf } from "./slide-view.ts";

/** All that the handout shows, in the order in which it shows it. */
export interface HandoutView {
  /** Paper, columns, variant. */
  readonly setup: HandoutMeta;
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly date?: string;
  readonly experts: readonly Expert[];
  readonly abstract?: Prose;
  /** Prompts before the first question. */
  readonly prompts: readonly Prose[];
  readonly contents: readonly ContentsEntry[];
  readonly glance: readonly GlanceEntry[];
  /** Whether the glance is long enough for a page of its own. */
  readonly glanceFillsPage: boolean;
  readonly parts: readonly PartView[];
  /** What the slides show, for the variant `notes`. */
  readonly slides: readonly SlideView[];
  /** The works cited, each a formatted line of HTML. */
  readonly references: readonly string[];
}

/** One line of the contents. */
export interface ContentsEntry {
  readonly id: string;
  /** The question's number; sections have none. */
  readonly number?: number;
  readonly title: string;
}

/** One question at a glance: who says what, in key points. */
export interface GlanceEntry {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly cells: readonly GlanceCell[];
}

/** What one expert says to one question; nothing when they say nothing. */
export interface GlanceCell {
  readonly expert?: Expert;
  readonly keyPoints: readonly Prose[];
}

/** A question or a section. */
export type PartView = QuestionView | SectionView;

interface PartBase {
  readonly id: string;
  readonly heading: Prose;
  /** The running head on pages that it starts or continues on. */
  readonly runningHead: string;
  readonly prompts: readonly Prose[];
}

/** A question with all its answers. */
export interface QuestionView extends PartBase {
  readonly kind: "question";
  readonly number: number;
  readonly intro?: Prose;
  readonly answers: readonly AnswerView[];
  /** Its address online, when that is known. */
  readonly online?: string;
}

/** A section that is no question. */
export interface SectionView extends PartBase {
  readonly kind: "section";
  readonly body: Prose;
}

/** An answer, and what stands beside it in the margin. */
export interface AnswerView {
  readonly id: string;
  readonly expert?: Expert;
  /** The slide that shows its key points. */
  readonly slide?: number;
  readonly body: Prose;
  /** In the variant `guided`: how many lines to write on replace the body. */
  readonly ruled?: number;
}

/** With so many filled cells, the glance takes most of a page. */
const CELLS_A_PAGE = 12;

/** What the handout shows of an article. `locators` say where things stand in the other outputs. */
export function handoutView(article: Article, { locators }: { readonly locators: Locators }): HandoutView {
  const { meta } = article;
  const slides = slidesOf(article, locators);
  const shown = new Set((meta.handout.variant === "notes" ? slides : article.parts).map(({ id }) => id));
  const glance = glanceOf(article);
  const filled = glance.flatMap(({ cells }) => cells).filter(({ keyPoints }) => keyPoints.length > 0);
  return {
    setup: meta.handout,
    title: meta.title,
    ...(meta.subtitle ? { subtitle: meta.subtitle } : {}),
    authors: meta.authors.map(({ name }) => name),
    ...(meta.date ? { date: meta.date } : {}),
    experts: article.experts,
    ...shownAs("abstract", article.abstract.prose),
    prompts: promptsOf(article.prompts),
    contents: article.parts.filter(({ id }) => shown.has(id)).map(contentsEntry),
    glance,
    glanceFillsPage: filled.length >= CELLS_A_PAGE,
    parts: article.parts.map((part) => partView(part, article, locators)),
    slides,
    references: article.references.works.map(({ html }) => html),
  };
}

function contentsEntry(part: Part): ContentsEntry {
  const { id, heading } = part;
  return { id, title: heading.text, ...(part.kind === "question" ? { number: part.number } : {}) };
}

/** Empty when there is only one question: there is nothing to compare. */
function glanceOf(article: Article): readonly GlanceEntry[] {
  const { columns, rows } = matrixOf(article);
  if (rows.length < 2) return [];
  return rows.map(({ question, cells }) => ({
    id: question.id,
    number: question.number,
    title: question.heading.short,
    cells: columns.map((expert, index) => glanceCell(expert, cells[index])),
  }));
}

function glanceCell(expert: Expert | undefined, answer: Answer | undefined): GlanceCell {
  const keyPoints = answer?.keyPoints.map(({ prose }) => prose) ?? [];
  return { ...(expert ? { expert } : {}), keyPoints };
}

function partView(part: Part, article: Article, locators: Locators): PartView {
  const { id } = part;
  const base = { id, heading: part.heading.prose, prompts: promptsOf(part.prompts) };
  switch (part.kind) {
    case "section":
      return { ...base, kind: "section", runningHead: part.heading.short, body: part.body.prose };
    case "question":
      return {
        ...base,
        kind: "question",
        number: part.number,
        runningHead: `${part.number}\u2002${part.heading.short}`,
        ...shownAs("intro", part.intro.prose),
        ...onlineAt(part, article, locators),
        answers: part.answers.map((answer) => answerView(answer, part, article, locators)),
      };
    default:
      return part satisfies never;
  }
}

/** The address is known when the article says where it is published and an output with pages is built. */
function onlineAt({ id }: Question, { meta, slug }: Article, locators: Locators): { online?: string } {
  const url = locators.get(id)?.url;
  return meta.site && url ? { online: `${meta.site}${slug}/${url}` } : {};
}

function answerView(answer: Answer, question: Question, { meta }: Article, locators: Locators): AnswerView {
  const letters = proseText(answer.body.prose).length;
  const slide = locators.get(answer.id)?.slide ?? locators.get(question.id)?.slide;
  return {
    id: answer.id,
    ...(answer.expert ? { expert: answer.expert } : {}),
    ...(slide === undefined ? {} : { slide }),
    body: answer.body.prose,
    ...(meta.handout.variant === "guided" ? { ruled: ruledLinesFor(letters, geometryOf(meta.handout)) } : {}),
  };
}

function promptsOf(prompts: readonly Prompt[]): readonly Prose[] {
  return prompts.map(({ prose }) => prose).filter(isShown);
}

/** An object with the prose under `name`, or an empty one when the handout shows nothing of it. */
function shownAs<Name extends string>(name: Name, prose: Prose): { [name in Name]?: Prose } {
  return (isShown(prose) ? { [name]: prose } : {}) as { [name in Name]?: Prose };
}

function isShown(prose: Prose): boolean {
  return !isEmpty({ tokens: shownTokens(prose.tokens, "handout") });
}

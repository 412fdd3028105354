import type { BookIndex } from "./book-index.ts";
import type { DraftMark } from "./draft.ts";
import type { Expert } from "./expert.ts";
import type { Meta } from "./meta.ts";
import type { NumberedKind } from "./numbered.ts";
import type { Prose } from "./prose.ts";
import type { SourcePlace, Span } from "./span.ts";

/** A heading: its words, the same as plain text, and the shorter form for menus. */
export interface Heading {
  readonly prose: Prose;
  readonly text: string;
  /** As lists of questions name it: with the beginning of what follows where others have the same words. */
  readonly listed: string;
  /** From `{short="…"}`, else the same as `listed`. */
  readonly short: string;
}

/** The short form of an answer: what its slide shows. */
export interface KeyPoint {
  readonly prose: Prose;
  readonly text: string;
  readonly span: Span;
}

/** What an expert holds on a question, in a few words: `### RK: Yes, but only for facts`. */
export interface Position {
  /** Words with inline markup, without links, footnotes and images. */
  readonly prose: Prose;
  readonly text: string;
  /** Of the heading that it stands in. */
  readonly span: Span;
}

/** A prompt for the group, from `::: discuss`. */
export interface Prompt {
  readonly prose: Prose;
  readonly span: Span;
}

/** Prose together with what `:::` blocks said beside it. */
export interface Passage {
  readonly prose: Prose;
  /** `::: slide`: shown on the slide in place of what it would show. */
  readonly slide?: Prose;
  /** `::: notes`: for the speaker only. */
  readonly speakerNotes: readonly Prose[];
}

/** What one expert says to one question, or what the article says when it names no expert. */
export interface Answer {
  /** `<question>-<expert>`, or `<question>-answer` when it is by nobody. */
  readonly id: string;
  readonly expert?: Expert;
  /** Only an expert has one. */
  readonly position?: Position;
  readonly body: Passage;
  readonly keyPoints: readonly KeyPoint[];
  /**
   * How the key points were found: `heading` is that of a folded answer; `none` when a `::: slide` block stands
   * in for them, and when they would be a guess.
   */
  readonly keyPointSource: "bold" | "heading" | "first-sentence" | "none";
  /** Where it starts in the recording, in seconds, from `{start=12:34}`. */
  readonly start?: number;
  readonly span: Span;
}

/** A level-2 section that asks something. Gets exactly one slide. */
export interface Question {
  readonly kind: "question";
  readonly id: string;
  /** Counts the questions from 1. */
  readonly number: number;
  readonly heading: Heading;
  /** What the moderator says before the first answer. */
  readonly intro: Passage;
  /** What frames the question in a few words: the introduction's first bold lead, else its first sentence. */
  readonly framing?: KeyPoint;
  readonly answers: readonly Answer[];
  readonly prompts: readonly Prompt[];
  /** Time that the talk gives it, from `{minutes=4}`; else by how much there is to say. */
  readonly minutes?: number;
  /** Where it starts in the recording, in seconds, from `{start=12:34}`. */
  readonly start?: number;
  /** Earlier ids, from `{aliases="…"}`: links and addresses with them lead here. */
  readonly aliases: readonly string[];
  readonly span: Span;
}

/** A level-2 section that is no question: introduction, glossary, about. */
export interface Section {
  readonly kind: "section";
  readonly id: string;
  readonly heading: Heading;
  readonly body: Passage;
  readonly prompts: readonly Prompt[];
  /** Whether the index stands below its text, from `{.index}`. */
  readonly showsIndex: boolean;
  /** Earlier ids, as those of a question. */
  readonly aliases: readonly string[];
  readonly span: Span;
}

export type Part = Question | Section;

/** Whether a part shows the index: print and e-book have it last, wherever it stands in the source. */
export function showsIndex(part: Part): boolean {
  return part.kind === "section" && part.showsIndex;
}

/** A footnote. Numbered through the article, the same in every output. */
export interface Footnote {
  /** Counts from 1 in the order of first reference. */
  readonly number: number;
  readonly prose: Prose;
  readonly span: Span;
}

/** One image the article shows. */
export interface ImageUse {
  /** As written in the source. */
  readonly src: string;
  readonly alt: string;
  /** Whether it is written as `<img>`. */
  readonly html?: boolean;
  readonly span: Span;
}

/** One link of the article. */
export interface LinkUse {
  readonly href: string;
  readonly span: Span;
}

/** One work of the reference list, formatted. */
export interface Reference {
  /** The citation key. */
  readonly key: string;
  /** What the style puts before the entry: `1.` */
  readonly label?: string;
  /** The formatted entry: inline HTML made by the CSL processor. */
  readonly html: string;
  /** Where its entry is, in a bibliography or in the front matter. */
  readonly place?: SourcePlace;
  /** The work as CSL-JSON. */
  readonly item: Readonly<Record<string, unknown>>;
}

/** One citation, formatted. */
export interface Citation {
  /** The works that it cites, each once. */
  readonly keys: readonly string[];
  /** Inline HTML made by the CSL processor. */
  readonly html: string;
}

/** The works an article lists and its citations, in the order in which a reader meets them. */
export interface References {
  readonly works: readonly Reference[];
  readonly citations: readonly Citation[];
}

/** Where the front matter, or the file of defaults, has what pages show or what messages of outputs are about. */
export interface MetaPlaces {
  readonly title: SourcePlace;
  readonly subtitle: SourcePlace;
  readonly authors: SourcePlace;
  /** Of the handout. */
  readonly columns: SourcePlace;
  readonly variant: SourcePlace;
  /** In the order of the article's experts. */
  readonly experts: readonly SourcePlace[];
}

/** One source file, parsed. Frozen all through. */
export interface Article {
  /** Path of the source as the messages show it. */
  readonly file: string;
  /** The file's name without its ending, made safe for URLs; the folder of its outputs. */
  readonly slug: string;
  readonly meta: Meta;
  readonly experts: readonly Expert[];
  readonly places: MetaPlaces;
  /** What stands before the first level-2 heading. */
  readonly abstract: Passage;
  readonly prompts: readonly Prompt[];
  readonly parts: readonly Part[];
  readonly footnotes: readonly Footnote[];
  readonly references: References;
  readonly index: BookIndex;
  /** The errors that a draft shows; absent when it is none. */
  readonly draft?: readonly DraftMark[];
  readonly images: readonly ImageUse[];
  readonly links: readonly LinkUse[];
  /** Every id of the article and what bears it. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** What an id stands for. `part` is the question or section it lies in, if it lies in one. */
export interface Target {
  readonly kind:
    | "question"
    | "section"
    | "answer"
    | "heading"
    | "paragraph"
    | "anchor"
    | "note"
    | NumberedKind;
  readonly part?: string;
  /** Of a figure, table, equation or listing: its number in the article, from 1, the same in every output. */
  readonly number?: number;
  /** The words of a subheading or of a caption, as plain text. */
  readonly text?: string;
}

/** The questions of each list of parts: every page of an article asks for them. */
const questions = new WeakMap<readonly unknown[], readonly unknown[]>();

/** The article's questions, in order; of an article that is only listed, what is known of them. */
export function questionsOf<P extends Pick<Part, "kind">>(article: {
  readonly parts: readonly P[];
}): readonly Extract<P, { readonly kind: "question" }>[] {
  type Asked = Extract<P, { readonly kind: "question" }>;
  const known = questions.get(article.parts) as readonly Asked[] | undefined;
  if (known) return known;
  const asked = article.parts.filter((part): part is Asked => part.kind === "question");
  questions.set(article.parts, asked);
  return asked;
}

/** The article's sections, in order. */
export function sectionsOf(article: Article): readonly Section[] {
  return article.parts.filter((part) => part.kind === "section");
}

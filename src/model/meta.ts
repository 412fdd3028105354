import type { Span } from "./span.ts";

/** A person who wrote or edited the article (not an expert who answers in it). */
export interface Author {
  readonly name: string;
  readonly affiliation?: string;
}

/** What the handout is printed on. Sizes live in `handout/paper.ts`. */
export const PAPERS = ["A4", "A5", "Letter"] as const;
/** A paper by its name, or `WxHmm` for any other. */
export type Paper = (typeof PAPERS)[number] | `${number}x${number}mm`;

/** Where a question of the handout starts: where the one before ends, on a new page, on a right one. */
export const QUESTION_STARTS = ["flow", "page", "recto"] as const;
export type QuestionStart = (typeof QUESTION_STARTS)[number];

/**
 * What the handout is for: `full` is for reading, `guided` has space to write in place of the
 * answers, `notes` has what each slide shows beside lines to write on.
 */
export const VARIANTS = ["full", "guided", "notes"] as const;
export type Variant = (typeof VARIANTS)[number];

/** How the handout is to be set. */
export interface HandoutMeta {
  readonly paper: Paper;
  readonly questions: QuestionStart;
  readonly columns: 1 | 2;
  readonly variant: Variant;
  /** Whether the addresses of links to elsewhere are listed at the end. */
  readonly links: boolean;
}

/** The talk's shape, width to height. */
export const RATIOS = ["16:9", "4:3"] as const;
export type Ratio = (typeof RATIOS)[number];

/** What a question's slide opens with: its answers, or what the group is asked. */
export const TALK_ORDERS = ["answers-first", "discuss-first"] as const;
export type TalkOrder = (typeof TALK_ORDERS)[number];

/** The talk's colours, when they are not to follow the machine's. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** A question named in the front matter; `span` is where. */
export interface QuestionName {
  readonly id: string;
  readonly span: Span;
}

/**
 * A word of the interface as an author gives it: text, with `{n}` and the like where a sentence is given
 * something; for what is counted also a text for each plural category of the language.
 */
export type OwnWord =
  | string
  | (Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });

/** The front matter, complete: every default filled in. */
export interface Meta {
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** ISO date, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Address of the folder that the site is published in, ending in `/`; undefined if not known. */
  readonly site?: string;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  /** Whether it is built with errors: search engines are told to leave it out. */
  readonly draft?: true;
  /** Words of the interface that the author gives, by their names in `src/i18n/words.ts`; only valid ones. */
  readonly words?: Readonly<Record<string, OwnWord>>;
  readonly handout: HandoutMeta;
  readonly talk: {
    readonly ratio: Ratio;
    /** Planned length; feeds the speaker view's pacing timer. */
    readonly minutes?: number;
    readonly order: TalkOrder;
    /** The questions of a shorter talk; the others come after its end. Absent: all of them. */
    readonly questions?: readonly QuestionName[];
    readonly theme?: Theme;
  };
}

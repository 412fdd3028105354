import type { SourceWork } from "./source-work.ts";
import type { Span } from "./span.ts";

/** What an article is. It decides whose words the answers are; `credits.ts` says how. */
export const KINDS = ["article", "digest", "faq", "interview", "roundtable", "study-guide"] as const;
export type Kind = (typeof KINDS)[number];

/** An institution that a person belongs to. */
export interface Affiliation {
  readonly name: string;
  /** Its address at the Research Organization Registry: `https://ror.org/02s6k3f65`. */
  readonly ror?: string;
}

/** What is known of a person besides the name. */
export interface Identity {
  /** All institutions in one text. */
  readonly affiliation?: string;
  readonly affiliations?: readonly Affiliation[];
  /** The person's address at ORCID: `https://orcid.org/0000-0002-1825-0097`. */
  readonly orcid?: string;
}

/** A person who wrote or edited the article (not an expert who answers in it). */
export interface Author extends Identity {
  readonly name: string;
}

/** What others may do with an article. */
export interface License {
  /** As it is shown: `CC BY 4.0`. */
  readonly name: string;
  /** Where its text is. */
  readonly url?: string;
}

/** What the handout is printed on. Sizes live in `paper-size.ts`. */
export const PAPERS = ["A4", "A5", "Letter"] as const;
/** A paper by its name, or `WxHmm` for any other. */
export type Paper = (typeof PAPERS)[number] | `${number}x${number}mm`;

/** Where a question of the handout starts: where the one before ends, on a new page, on a right one. */
export const QUESTION_STARTS = ["flow", "page", "recto"] as const;
export type QuestionStart = (typeof QUESTION_STARTS)[number];

/**
 * What the handout is for: `full` is for reading, `guided` has space to write in place of the
 * answers, `cornell` a page for each question with cues, notes and a summary, `cloze` the key points with
 * gaps, `notes` what each slide shows beside lines to write on.
 */
export const VARIANTS = ["full", "guided", "cornell", "cloze", "notes"] as const;
export type Variant = (typeof VARIANTS)[number];

/** How pages stand on the sheets of a printer: to be folded to a booklet, or two beside each other. */
export const IMPOSITIONS = ["booklet", "2up"] as const;
export type Imposition = (typeof IMPOSITIONS)[number];

/** How the handout is to be set. */
export interface HandoutMeta {
  readonly paper: Paper;
  readonly questions: QuestionStart;
  readonly columns: 1 | 2;
  readonly variant: Variant;
  /** Whether the addresses of links to elsewhere are listed at the end. */
  readonly links: boolean;
  /** Whether the article at a glance is printed; `if-short`: when it takes a few pages. */
  readonly glance: boolean | "if-short";
  /** Whether the article's source is attached to the PDF; absent: to the variant `full`. */
  readonly attach?: boolean;
  /** Of the file for a printer or a print shop, which is written when one of these is there. */
  readonly imposition?: Imposition;
  /** How far colour may reach over the edge where the paper is cut. */
  readonly bleed?: `${number}mm`;
  /** Whether lines show where the paper is cut. */
  readonly marks?: boolean;
}

/** The talk's shape, width to height. */
export const RATIOS = ["16:9", "4:3"] as const;
export type Ratio = (typeof RATIOS)[number];

/** What a question's slide opens with: its answers, or what the group is asked. */
export const TALK_ORDERS = ["answers-first", "discuss-first"] as const;
export type TalkOrder = (typeof TALK_ORDERS)[number];

/** How a question is shown: one expert at a time and all of them at the end, or all of them in a grid from the start. */
export const TALK_STYLES = ["spotlight", "grid"] as const;
export type TalkStyle = (typeof TALK_STYLES)[number];

/** What one click shows: the next key point, or all that the next expert says. */
export const TALK_STEPS = ["points", "experts"] as const;
export type TalkSteps = (typeof TALK_STEPS)[number];

/** The talk's colours, when they are not to follow the machine's. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** How readers highlight and write notes: in their own browser, at hypothes.is, or not at all. */
export const ANNOTATIONS = ["own", "hypothesis", "none"] as const;
export type Annotations = (typeof ANNOTATIONS)[number];

/** For which pages a picture is made that services show with links to them. */
export const PICTURES = ["all", "articles", "none"] as const;
export type Pictures = (typeof PICTURES)[number];

/** What was changed in an article after its publication. */
export interface Change {
  /** ISO date. */
  readonly date: string;
  /** The version that the article has since then. */
  readonly version?: string;
  readonly text: string;
}

/** The same article in another language, as the front matter names it; `span` is where. */
export interface TranslationName {
  /** Path of its source, relative to the article's folder. */
  readonly path: string;
  readonly span: Span;
}

/** An image named in the front matter; `alt` is empty when the author does not say what it shows. */
export interface CoverImage {
  readonly src: string;
  readonly alt: string;
  readonly span: Span;
}

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

/** The site's name, and what it is about: paragraphs with an empty line between them. */
export interface ShelfMeta {
  readonly title?: string;
  readonly introduction?: string;
}

/** The front matter, complete: every default filled in. */
export interface Meta {
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly kind: Kind;
  /** ISO dates, `YYYY-MM-DD`: of the publication, and of the last change. */
  readonly date?: string;
  readonly updated?: string;
  readonly version?: string;
  /** The newest first. */
  readonly changes: readonly Change[];
  readonly translations: readonly TranslationName[];
  readonly license?: License;
  /** Without the resolver. */
  readonly doi?: string;
  readonly publisher?: string;
  /** The work that is digested, or that the article is based on. */
  readonly source?: SourceWork;
  /** The recording that was written down: its address, or its path beside the article. */
  readonly media?: string;
  /** Address of the folder that the site is published in, ending in `/`; undefined if not known. */
  readonly site?: string;
  /** The picture that services show with a link to the article. Pages themselves do not show it. */
  readonly image?: CoverImage;
  readonly pictures: Pictures;
  readonly authors: readonly Author[];
  readonly editors: readonly Author[];
  readonly tags: readonly string[];
  /** Earlier names of the article's file, as they stood in addresses: pages there lead to this one. */
  readonly aliases: readonly string[];
  /** What the site says of itself on the page over all articles. */
  readonly shelf?: ShelfMeta;
  /** Whether it is built with errors: search engines are told to leave it out. */
  readonly draft?: true;
  /** Words of the interface that the author gives, by their names in `src/i18n/words.ts`; only valid ones. */
  readonly words?: Readonly<Record<string, OwnWord>>;
  readonly annotations: Annotations;
  readonly handout: HandoutMeta;
  readonly talk: {
    readonly ratio: Ratio;
    /** Planned length; the speaker's desk says whether the talk is early or late. */
    readonly minutes?: number;
    readonly order: TalkOrder;
    /** Absent: `spotlight` when the article has two experts or more, else `grid`. */
    readonly style?: TalkStyle;
    readonly steps: TalkSteps;
    /** The questions of a shorter talk; the others come after its end. Absent: all of them. */
    readonly questions?: readonly QuestionName[];
    readonly theme?: Theme;
  };
}

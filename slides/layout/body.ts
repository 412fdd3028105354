import type {
  Answer,
  KeyPoint,
  Part,
  Position,
  Question,
  Reference,
  Section,
} from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import type { Matrix } from "../../src/model/matrix.ts";
import type { Prose } from "../../src/model/prose.ts";
import type { ExhibitKind } from "../../src/prose/exhibits.ts";
import type { Brief } from "./brief.ts";
import type { TextSize } from "./sizes.ts";

/** A key point and the step (counted from 0 on its screen) at which it appears; without one it is there from the start. */
export interface Point {
  readonly keyPoint: KeyPoint;
  readonly step?: number;
}

/** Who or what a card belongs to. */
export type CardOwner =
  | { readonly kind: "expert"; readonly expert: Expert }
  | { readonly kind: "part"; readonly part: Question | Section }
  | { readonly kind: "nobody" };

/** What a card shows: key points one by one, or prose all at once (at its step, if it has one). */
type CardContent =
  | { readonly kind: "points"; readonly points: readonly Point[] }
  | { readonly kind: "prose"; readonly proses: readonly Prose[]; readonly step?: number };

/** One block of a slide: an expert's short answer, or the prompts of a part. */
export interface Card {
  readonly owner: CardOwner;
  /** Stands above the content and appears with it. */
  readonly position?: Position;
  readonly content: CardContent;
  /** Where the recording has the answer, in seconds. */
  readonly start?: number;
  /** The line of the answer or part that it shows. */
  readonly line?: number;
}

/** The cards of one screen. Sizes of text are in px of a slide 720 px high. */
export interface CardGrid {
  readonly kind: "cards";
  /** How many of the cards stand in each column. */
  readonly stacks: readonly number[];
  /** The size that is expected to fit. */
  readonly size: TextSize;
  /** The browser may not set it smaller. */
  readonly floor: TextSize;
  readonly cards: readonly Card[];
}

/** The question alone: large, with a line of framing and the experts who answer. */
export interface Ask {
  readonly kind: "ask";
  readonly question: Question;
  readonly framing?: KeyPoint;
  /** The size from which the browser starts to fit, in px of 720. */
  readonly largest: TextSize;
  /** Those who answer, in order. */
  readonly experts: readonly Expert[];
}

/** An expert beside the one who speaks. */
export interface Voice {
  readonly expert: Expert;
  readonly state: "spoken" | "speaking" | "waiting";
  /** What those who have spoken hold: the position, else the first key point. */
  readonly brief?: Position | KeyPoint;
}

/** One expert's short answer, large, and beside it the others. */
export interface Spotlight {
  readonly kind: "spotlight";
  readonly card: Card;
  /** All experts who answer the question, in order; empty when only one does. */
  readonly voices: readonly Voice[];
  /** Whether the first key point stands in the place of the position. */
  readonly leads: boolean;
  /** The size that is expected to fit, in px of 720. */
  readonly size: TextSize;
}

/** An option of a vote: an expert, an item that the prompt lists, or one of three words. */
export type VoteOption =
  | { readonly kind: "expert"; readonly expert: Expert }
  | { readonly kind: "listed"; readonly prose: Prose }
  | { readonly kind: "word"; readonly word: "yes" | "no" | "unsure" };

/** The prompts before the answers and a vote on them; after the answers the same again. */
export interface Vote {
  readonly kind: "vote";
  /** Its id is the vote's. */
  readonly question: Question;
  readonly round: "before" | "after";
  /** None when the author wrote only a list: then the question itself is asked. */
  readonly prompts: readonly Prose[];
  /** None on a screen whose prompts continue on the next. */
  readonly options: readonly VoteOption[];
}

/** One question of the table of who thinks what, and what each expert says to it, if anything. */
export interface MatrixLine {
  readonly question: Question;
  /** The question in short. */
  readonly title: string;
  readonly cells: readonly (
    | {
        readonly answer: Answer;
        /** Undefined when the answer has neither a position nor a key point. */
        readonly brief: Brief | undefined;
      }
    | undefined
  )[];
}

/** Who thinks what: some or all questions down, some or all experts across. */
export interface MatrixBody {
  readonly kind: "matrix";
  readonly columns: Matrix["columns"];
  readonly rows: readonly MatrixLine[];
}

/** One line of the contents: a part, or a group of them. */
export interface ContentsEntry {
  /** `4`; `1–25` for a group; empty for a section. */
  readonly number: string;
  /** Where it leads: the part, or the first of the group. */
  readonly part: Part;
  /** The name of a group; absent: the heading of the part. */
  readonly name?: string;
}

/** What the talk holds, on one screen. */
export interface Contents {
  readonly kind: "contents";
  readonly columns: number;
  /** Whether numbers are ranges, which take more space. */
  readonly ranges: boolean;
  /** The size that is expected to fit; undefined when none is. */
  readonly size: TextSize | undefined;
  readonly entries: readonly ContentsEntry[];
}

/** The title with the experts below it. */
export interface TitleBody {
  readonly kind: "title";
  /** In which the experts stand. */
  readonly columns: number;
  /** Whether they stand close together, because there are many. */
  readonly close: boolean;
  readonly affiliations: boolean;
}

/** What the screens of a long table or listing leave out. */
export interface LeftOut {
  readonly unit: "rows" | "lines";
  readonly count: number;
  /** The same table or listing with just these rows or lines, for the speaker. */
  readonly rest: Prose;
  /** The id of the answer, question or section that has all of it. */
  readonly id: string;
}

/** A figure, table, formula, diagram or listing, as large as it can be, and the words that it belongs to. */
export interface Exhibit {
  readonly kind: "exhibit";
  readonly shows: ExhibitKind;
  /** The one block, with its caption. */
  readonly prose: Prose;
  /** Whether it is a part of a table or listing, with some of its rows or lines. */
  readonly isPart?: boolean;
  readonly expert?: Expert;
  readonly position?: Position;
  /** The key point that stands before it in the text. */
  readonly keyPoint?: KeyPoint;
  /** Line in the source. */
  readonly line: number;
  readonly leftOut?: LeftOut;
}

/** What stands between a screen's title and its footer. */
export type Body =
  | Ask
  | Spotlight
  | CardGrid
  | { readonly kind: "prose"; readonly prose: Prose }
  | Exhibit
  | TitleBody
  | Contents
  | Vote
  | MatrixBody
  | { readonly kind: "references"; readonly works: readonly Reference[] }
  | { readonly kind: "closing" };

import type { KeyPoint, Question, Section } from "../src/model/article.ts";
import type { Expert } from "../src/model/expert.ts";
import type { Locator } from "../src/model/locators.ts";
import type { Ratio } from "../src/model/meta.ts";
import type { Prose } from "../src/model/prose.ts";
import type { TextSize, TitleSize } from "./sizes.ts";

/** A key point and the step (counted from 0 on its screen) at which it appears. */
export interface Point {
  readonly keyPoint: KeyPoint;
  readonly step: number;
}

/** Whose words a card holds. */
export type CardOwner =
  | { readonly kind: "expert"; readonly expert: Expert }
  | { readonly kind: "part"; readonly part: Question | Section }
  | { readonly kind: "nobody" };

/** What a card shows: key points one by one, or prose at once (from its first step, if it has one). */
type CardContent =
  | { readonly kind: "points"; readonly points: readonly Point[] }
  | { readonly kind: "prose"; readonly proses: readonly Prose[]; readonly step?: number };

/** One block of a slide: an expert's short answer, or the prompts of a question. */
export interface Card {
  readonly owner: CardOwner;
  readonly content: CardContent;
}

/** Cards on one screen: how many columns, and the size that the plan expects to fit, in px of 720. */
export interface CardGrid {
  readonly kind: "cards";
  readonly columns: number;
  /** Where the browser's fitting starts. */
  readonly largest: TextSize;
  readonly size: TextSize;
  readonly cards: readonly Card[];
}

/** What stands between a screen's title and its footer. */
export type Body =
  | CardGrid
  | { readonly kind: "prose"; readonly prose: Prose }
  | { readonly kind: "title" }
  | { readonly kind: "experts"; readonly columns: number; readonly experts: readonly Expert[] }
  | { readonly kind: "closing" };

/** A run of the speaker's notes; `cue` is a `::: notes` block. */
export interface NotePassage {
  readonly kind: "cue" | "text" | "answer" | "prompt";
  readonly expert?: Expert;
  readonly prose: Prose;
}

/** What one sees at once. A slide has one, and more below it when not everything fits. */
export interface Screen {
  readonly body: Body;
  readonly notes: readonly NotePassage[];
  /** Characters to be said here; the time is shared out by it. */
  readonly weight: number;
  /** Time planned for it, in s; absent when the article plans none. */
  readonly seconds?: number;
}

/** What a slide is about. */
export type Subject =
  | { readonly kind: "title" | "abstract" | "experts" | "discuss" | "closing" }
  | { readonly kind: "question"; readonly question: Question; readonly total: number }
  | { readonly kind: "section"; readonly section: Section };

/** One horizontal position of the deck: its screen and those below. */
export interface Slide {
  /** As shown on the slide and in its address, from 1. */
  readonly number: number;
  readonly subject: Subject;
  readonly titleSize: TitleSize;
  readonly screens: readonly Screen[];
  /** Where else the subject stands, for the footer. */
  readonly where: Locator;
}

/** What goes on which slide, in order. */
export interface Plan {
  readonly ratio: Ratio;
  readonly minutes?: number;
  readonly slides: readonly Slide[];
}

import type { Question, Section } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import type { Locator } from "../../src/model/locators.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { Prose } from "../../src/model/prose.ts";
import type { Body } from "../layout/body.ts";
import type { TitleSize } from "../layout/sizes.ts";

/** A run of the speaker's notes; `cue` is a `::: notes` block. */
export interface NotePassage {
  readonly kind: "cue" | "text" | "answer" | "prompt";
  /** Of the answer. */
  readonly id?: string;
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

/** The slides around the questions. */
type PlainSubject =
  | "title"
  | "abstract"
  | "experts"
  | "contents"
  | "glance"
  | "discuss"
  | "references"
  | "closing";

/** What a slide is about. */
export type Subject =
  | { readonly kind: PlainSubject }
  | { readonly kind: "question"; readonly question: Question; readonly total: number }
  | { readonly kind: "section"; readonly section: Section };

/** One horizontal position of the deck: its screen and those below. */
export interface Slide {
  /** As shown on the slide and in its address, from 1. */
  readonly number: number;
  readonly subject: Subject;
  readonly titleSize: TitleSize;
  readonly screens: readonly Screen[];
  /** Left out of the shorter talk that the article plans: it stands behind the closing. */
  readonly backup: boolean;
  /** By how much its key points are too high for one screen at the smallest text, in px of 720. */
  readonly excess?: number;
  /** Where else the subject stands, for the footer. */
  readonly where: Locator;
}

/** What goes on which slide, in order. */
export interface Plan {
  readonly ratio: Ratio;
  readonly minutes?: number;
  readonly slides: readonly Slide[];
}

import type { Answer, Position, Question, Section } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import type { Ratio, TalkSteps } from "../../src/model/meta.ts";
import type { Prose } from "../../src/model/prose.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Body } from "../layout/body.ts";
import type { TitleSize } from "../layout/sizes.ts";

/** One piece of the speaker notes; a `cue` is a `::: notes` block. */
export interface NotePassage {
  readonly kind: "cue" | "text" | "answer" | "prompt";
  /** Id of the answer. */
  readonly id?: string;
  readonly expert?: Expert | undefined;
  /** Of the answer. */
  readonly position?: Position | undefined;
  /** Line of the answer's heading. */
  readonly line?: number;
  readonly prose: Prose;
}

/** What the audience sees at one time. A slide has one, and more below it when not everything fits. */
export interface Screen {
  readonly body: Body;
  readonly notes: readonly NotePassage[];
  /** Who speaks here. */
  readonly speaker?: Expert;
  /** Whether all that it shows stands on another screen of the slide too. Where slides are text it is left out. */
  readonly echo?: boolean;
  /** How much there is to say here, in characters (prompts: their number). The time is shared out by it. */
  readonly weight: number;
  /** Planned time in s; absent when the article plans none. */
  readonly seconds?: number;
}

/** What a question's screens have to keep to: the height of a screen's body in px of 720, its shape, its steps. */
export interface Room {
  readonly height: number;
  readonly ratio: Ratio;
  readonly steps: TalkSteps;
}

/** A screen that shows the author's `::: slide` block, whole. */
export function proseScreen(prose: Prose, notes: readonly NotePassage[]): Screen {
  return { body: { kind: "prose", prose }, notes, weight: proseText(prose).length };
}

/** Slides before and after the parts. */
export type PlainSubject =
  | "title"
  | "abstract"
  | "contents"
  | "glance"
  | "discuss"
  | "references"
  | "closing";

/** What a slide is about. */
export type Subject =
  | { readonly kind: PlainSubject }
  | { readonly kind: "question"; readonly part: Question }
  | { readonly kind: "section"; readonly part: Section };

/** Key points that are too high for one screen. */
export interface TooHigh {
  /** Whose they are; absent when they are all of the question's. */
  readonly answer?: Answer;
  /** By how much, in the smallest text, in px of 720. */
  readonly excess: number;
  /** How many screens they take. */
  readonly screens: number;
}

/** One horizontal position of the deck: its first screen and those below it. */
export interface Slide {
  /** Shown on the slide and in its address; counted from 1. */
  readonly number: number;
  readonly subject: Subject;
  readonly titleSize: TitleSize;
  readonly screens: readonly Screen[];
  /** Whether the planned shorter talk leaves it out. Backups come after the closing slide. */
  readonly backup: boolean;
  /** Which of its key points do not fit on one screen. */
  readonly tooHigh?: readonly TooHigh[];
}

/** A slide before its place in the deck is known. */
export type UnnumberedSlide = Pick<Slide, "subject" | "screens" | "tooHigh">;

/** What goes on which slide, in order. */
export interface Plan {
  readonly ratio: Ratio;
  readonly minutes?: number;
  readonly slides: readonly Slide[];
}

import type { Prose } from "../../src/model/prose.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Body } from "../layout/body.ts";
import type { NotePassage, Screen, Slide, Subject } from "./slide.ts";

/** A slide before it is known at which place it stands. */
export type Draft = Pick<Slide, "subject" | "screens" | "excess"> & {
  readonly title: string;
  readonly id?: string;
};

/** A slide around the questions: screens that are only passed through. */
export function aroundDraft(
  kind: Exclude<Subject["kind"], "question" | "section">,
  bodies: readonly Body[],
  notes: readonly NotePassage[] = [],
): Draft {
  const screens = bodies.map((body, index): Screen => ({ body, notes: index === 0 ? notes : [], weight: 0 }));
  return { subject: { kind }, title: "", screens };
}

/** A slide with what the author wrote for it, whole. */
export function proseDraft(subject: Subject, prose: Prose, notes: readonly NotePassage[]): Draft {
  const screen = { body: { kind: "prose", prose }, notes, weight: proseText(prose).length } as const;
  return { subject, title: "", screens: [screen] };
}

import type { Answer, Article, KeyPoint, Position } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { matrixOf } from "../../model/matrix.ts";
import type { Prose } from "../../model/prose.ts";
import type { Geometry } from "../paper.ts";
import { type GlanceForm, glanceForm } from "./glance-form.ts";

/** The article at a glance: who says what to each question, one line for each answer. */
export interface GlanceView extends GlanceForm {
  /** Undefined for answers by nobody. */
  readonly columns: readonly (Expert | undefined)[];
  readonly rows: readonly GlanceRow[];
}

/** One question at a glance. */
export interface GlanceRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** One for each column. */
  readonly cells: readonly GlanceCell[];
}

/** What one expert says to one question. */
export interface GlanceCell {
  readonly expert?: Expert;
  /** The position, else the first key point; nothing when there is no answer. */
  readonly says?: Prose | undefined;
}

/**
 * The article at a glance. Undefined when the author wants none, when there is only one question (nothing
 * to compare), and when it would tell little: when most answers have no position and no key point of their
 * own, so that first sentences, or one word, would be repeated.
 */
export function glanceOf(article: Article, geometry: Geometry): GlanceView | undefined {
  if (!article.meta.handout.glance) return undefined;
  const { columns, rows } = matrixOf(article);
  const answers = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  if (rows.length < 2 || tellingOf(answers) * 2 < answers.length || answers.length === 0) return undefined;
  const shown = rows.map(({ question, cells }) => ({
    id: question.id,
    number: question.number,
    title: question.heading.short,
    cells: columns.map((expert, index) => glanceCell(expert, cells[index])),
  }));
  const said = answers.map((answer) => keyOf(answer)?.text ?? "");
  const titles = shown.map(({ title }) => title);
  return { columns, rows: shown, ...glanceForm(columns, { titles, said }, geometry) };
}

/** How many answers have a position, or a key point that others do not have too: not all “Answer”. */
function tellingOf(answers: readonly Answer[]): number {
  const withPosition = answers.filter(({ position }) => position).length;
  const bold = answers.filter(({ position, keyPointSource }) => !position && keyPointSource === "bold");
  return withPosition + new Set(bold.map(({ keyPoints }) => keyPoints[0]?.text)).size;
}

function glanceCell(expert: Expert | undefined, answer: Answer | undefined): GlanceCell {
  return { expert, says: answer && keyOf(answer)?.prose };
}

/** The position, else the first key point. */
function keyOf({ position, keyPoints }: Answer): Position | KeyPoint | undefined {
  return position ?? keyPoints[0];
}

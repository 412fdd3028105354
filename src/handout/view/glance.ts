import type { Answer, Article } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { keyOf, matrixOf, saysEnough } from "../../model/matrix.ts";
import type { Prose } from "../../model/prose.ts";
import type { Geometry } from "../paper.ts";
import { type GlanceForm, glanceForm } from "./glance-form.ts";

/** The article at a glance: who says what to each question, one line for each answer. */
export interface GlanceView extends GlanceForm {
  /** Undefined for answers by nobody. */
  readonly columns: readonly (Expert | undefined)[];
  readonly rows: readonly GlanceRow[];
  /** Whether it is left out where it would take many pages. */
  readonly onlyIfShort: boolean;
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
 * The article at a glance. Undefined when the author wants none, and when it would tell little.
 */
export function glanceOf(article: Article, geometry: Geometry): GlanceView | undefined {
  if (!article.meta.handout.glance) return undefined;
  const matrix = matrixOf(article);
  if (!saysEnough(matrix)) return undefined;
  const { columns, rows } = matrix;
  const shown = rows.map(({ question, cells }) => ({
    id: question.id,
    number: question.number,
    title: question.heading.short,
    cells: columns.map((expert, index) => glanceCell(expert, cells[index])),
  }));
  const answers = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  const said = answers.map((answer) => keyOf(answer)?.text ?? "");
  const titles = shown.map(({ title }) => title);
  const onlyIfShort = article.meta.handout.glance === "if-short";
  return { columns, rows: shown, onlyIfShort, ...glanceForm(columns, { titles, said }, geometry) };
}

function glanceCell(expert: Expert | undefined, answer: Answer | undefined): GlanceCell {
  return { expert, says: answer && keyOf(answer)?.prose };
}

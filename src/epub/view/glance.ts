import type { Html } from "../../markup/html.ts";
import { keyOf, matrixOf, saysEnough } from "../../model/matrix.ts";
import type { PageContext } from "./page-context.ts";
import { type PersonView, personView } from "./title-page.ts";

/** The article at a glance: who says what to each question, one line for each answer. */
export interface GlanceView {
  readonly kind: "glance";
  /**
   * `matrix`: questions down, experts across. `by-question`: a table for each question with a row for each
   * expert, where more answer than fit side by side on a small screen.
   */
  readonly form: "matrix" | "by-question";
  /** Undefined for answers by nobody. */
  readonly columns: readonly (PersonView | undefined)[];
  readonly rows: readonly GlanceRow[];
}

/** One question at a glance. */
export interface GlanceRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly href: string | undefined;
  /** One for each column. */
  readonly cells: readonly GlanceCell[];
}

/** What one expert says to one question. */
export interface GlanceCell {
  readonly person: PersonView | undefined;
  /** The position, else the first key point; nothing when there is no answer. */
  readonly says: Html | undefined;
  /** Address of the answer. */
  readonly href: string | undefined;
}

/** So many columns fit on a small screen beside the questions. */
const MOST_COLUMNS = 3;

/** The article at a glance; undefined when it would tell little. */
export function glanceView(page: PageContext): GlanceView | undefined {
  const matrix = matrixOf(page.article);
  if (!saysEnough(matrix)) return undefined;
  const columns = matrix.columns.map((expert) => expert && personView(expert));
  return {
    kind: "glance",
    form: columns.length > MOST_COLUMNS ? "by-question" : "matrix",
    columns,
    rows: matrix.rows.map(({ question: { id, number, heading }, cells }) => ({
      id,
      number,
      title: heading.short,
      href: page.link(id),
      cells: cells.map((answer, index) => {
        const key = answer && keyOf(answer);
        return {
          person: columns[index],
          says: key && page.inShort(key.prose),
          href: answer && page.link(answer.id),
        };
      }),
    })),
  };
}

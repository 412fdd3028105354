import type { Html } from "../../../markup/html.ts";
import type { Answer } from "../../../model/article.ts";
import { matrixOf } from "../../../model/matrix.ts";
import { partFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link, Whereabouts } from "../link.ts";
import { inShort } from "../text/in-short.ts";
import { type Person, personView } from "../text/person.ts";
import { whereabouts } from "../where.ts";

/** What one expert says to one question, in short. */
export interface Cell extends Link {
  readonly colour: number | undefined;
  /** Whose answer it is, in short. */
  readonly shortName: string | undefined;
  /** The value of `data-source` for the answer's heading. */
  readonly source: string | undefined;
  readonly position: Html | undefined;
  /** The key points; none where there is a position. */
  readonly points: readonly Html[];
}

/** The article at a glance: a row for each question, a column for each expert. */
export interface MatrixView {
  readonly caption: string;
  /** Undefined is the column of answers without an expert. */
  readonly columns: readonly (Person | undefined)[];
  readonly rows: readonly {
    readonly question: Link & {
      readonly number: number;
      readonly source: string | undefined;
      /** Where it stands in the other outputs. */
      readonly where: readonly Whereabouts[];
    };
    /** Undefined where there is no answer. */
    readonly cells: readonly (Cell | undefined)[];
  }[];
}

/** The matrix as seen from a page; undefined when the article has no questions. */
export function matrixView(page: PageContext): MatrixView | undefined {
  const { article, words } = page;
  const { columns, rows } = matrixOf(article);
  if (rows.length === 0) return undefined;
  const counts = [words.questionCount(rows.length)];
  if (article.experts.length > 0) counts.push(words.expertCount(article.experts.length));
  return {
    caption: counts.join(" · "),
    columns: columns.map((expert) => expert && personView(expert, page)),
    rows: rows.map(({ question, cells }) => {
      const file = partFile(question);
      const reference = words.questionReference(question.number);
      return {
        question: {
          number: question.number,
          text: question.heading.text,
          href: page.url(file),
          source: page.prose.source?.(question.span.line),
          where: whereabouts(question.id, page),
        },
        cells: cells.map((answer) => answer && cell(answer, file, reference, page)),
      };
    }),
  };
}

function cell(answer: Answer, file: string, question: string, page: PageContext): Cell {
  const { id, expert, position, keyPoints, span } = answer;
  return {
    text: expert ? page.words.answerTo(expert.shortName, question) : question,
    href: page.url(file, id),
    colour: expert?.colour,
    shortName: expert?.shortName,
    source: page.prose.source?.(span.line),
    position: position && inShort(position.prose, page),
    points: position ? [] : keyPoints.map(({ prose }) => inShort(prose, page)),
  };
}

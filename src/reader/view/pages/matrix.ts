import { type Html, raw } from "../../../markup/html.ts";
import type { Answer, KeyPoint } from "../../../model/article.ts";
import { matrixOf } from "../../../model/matrix.ts";
import { renderProse } from "../../../prose/render-prose.ts";
import { partFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";
import { type Person, personView } from "../text/person.ts";

/** What one expert says to one question, in short. */
export interface Cell extends Link {
  readonly colour: number | undefined;
  readonly points: readonly Html[];
}

/** The article at a glance: a row for each question, a column for each expert. */
export interface MatrixView {
  readonly caption: string;
  /** Undefined is the column of answers without an expert. */
  readonly columns: readonly (Person | undefined)[];
  readonly rows: readonly {
    readonly question: Link & { readonly number: number };
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
        question: { number: question.number, text: question.heading.short, href: page.url(file) },
        cells: cells.map((answer) => answer && cell(answer, file, reference, page)),
      };
    }),
  };
}

function cell({ id, expert, keyPoints }: Answer, file: string, question: string, page: PageContext): Cell {
  return {
    text: expert ? page.words.answerTo(expert.shortName, question) : question,
    href: page.url(file, id),
    colour: expert?.colour,
    points: keyPoints.map((point) => pointHtml(point, page)),
  };
}

/** A key point without links, because the whole cell is a link. */
function pointHtml({ prose }: KeyPoint, { prose: context }: PageContext): Html {
  return raw(renderProse(prose, { ...context, footnotes: "omit", ids: false, link: () => undefined }));
}

import type { Answer, KeyPoint } from "../../../model/article.ts";
import { matrixOf } from "../../../model/matrix.ts";
import { renderProse } from "../../../prose/html.ts";
import { partFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";
import { type Person, personView } from "../text/person.ts";

/** What one expert says to one question, in short. */
export interface Cell extends Link {
  readonly colour: number | undefined;
  /** The key points, as HTML. */
  readonly points: readonly string[];
}

/** The article at a glance: questions down, experts across. */
export interface MatrixView {
  readonly caption: string;
  /** Undefined heads the answers by nobody. */
  readonly columns: readonly (Person | undefined)[];
  readonly rows: readonly {
    readonly question: Link & { readonly number: number };
    /** Undefined where there is no answer. */
    readonly cells: readonly (Cell | undefined)[];
  }[];
}

/** The matrix as seen from a page; undefined when the article asks nothing. */
export function matrixView(page: PageContext): MatrixView | undefined {
  const { article, words } = page;
  const { columns, rows } = matrixOf(article);
  if (rows.length === 0) return undefined;
  const experts = article.experts.length;
  return {
    caption: [words.questionCount(rows.length), ...(experts > 0 ? [words.expertCount(experts)] : [])].join(
      " · ",
    ),
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

/** A key point without links: the cell is one already. */
function pointHtml({ prose }: KeyPoint, { prose: context }: PageContext): string {
  return renderProse(prose, { ...context, footnotes: "omit", ids: false, link: () => undefined });
}

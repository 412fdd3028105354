import type { Article } from "../../../model/article.ts";
import { type Matrix, type MatrixRow, matrixOf } from "../../../model/matrix.ts";
import type { OutputContext } from "../../../output/output.ts";
import { divided } from "../../division/divided.ts";
import { groupLabel, isLong } from "../../division/division.ts";
import { nthFile } from "../../division/nth-file.ts";
import { proseWeight } from "../../division/weight.ts";
import { MATRIX } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type Pager, pagerView } from "../frame/page-links.ts";
import { hasManyExperts, type MatrixPiece, type MatrixView, matrixView } from "./matrix.ts";

/** A page of the matrix. */
export interface MatrixPageView {
  readonly frame: Frame;
  readonly matrix: MatrixView;
  /** The questions by whose positions the experts can be put into groups: the column, from 0, and its heading. */
  readonly groupings: readonly { readonly column: number; readonly text: string }[];
  /** The numbers of the page's questions. */
  readonly label: string;
  readonly pager: Pager | undefined;
}

/** What stands around the text of a cell, and at the head of a row, in bytes of HTML. */
const CELL = 260;
const HEAD = 220;

/** The most cells of a page on which each expert has a row: all experts are on each, so that all can be searched. */
const MOST_CELLS = 1200;

/** What the landing page shows of a matrix that has pages of its own. */
const SHOWN = { questions: 5, experts: 10, columns: 4 };

/** The piece of the matrix that the landing page shows; undefined for all of it. */
export function shownPiece(article: Article, { columns }: Matrix): MatrixPiece | undefined {
  if (hasManyExperts(article)) return { questions: [0, SHOWN.columns], experts: [0, SHOWN.experts] };
  return isLong(article) ? { questions: [0, SHOWN.questions], experts: [0, columns.length] } : undefined;
}

/** The views of the pages of the matrix, each made when it is asked for; most articles have none. */
export function matrixPages(
  article: Article,
  site: OutputContext,
): readonly { readonly file: string; view(): MatrixPageView }[] {
  const all = matrixOf(article);
  if (all.rows.length === 0 || shownPiece(article, all) === undefined) return [];
  const isByExpert = hasManyExperts(article);
  const columns = Math.max(1, Math.floor(MOST_CELLS / article.experts.length));
  const pages = isByExpert ? divided(all.rows, () => 1, columns) : divided(all.rows, rowWeight);
  const labels = pages.map((rows) => groupLabel(rows.map(({ question }) => question)));
  return pages.map((rows, at) => {
    const file = nthFile(MATRIX, at);
    const view = (): MatrixPageView => {
      const page = pageContext(article, site, file);
      const { atAGlance } = page.words;
      const own = { columns: all.columns, rows };
      return {
        frame: frameView(page, "matrix", {
          title: labels.length > 1 ? `${atAGlance}, ${labels[at]}` : atAGlance,
        }),
        matrix: matrixView(page, own)!,
        groupings: isByExpert ? groupingsOf(rows) : [],
        label: labels[at]!,
        pager: pagerView(page, MATRIX, labels, at),
      };
    };
    return { file, view };
  });
}

function rowWeight({ cells }: MatrixRow): number {
  const sizes = cells.map((answer) => {
    const shown = answer?.position ? [answer.position] : (answer?.keyPoints ?? []);
    return CELL + shown.reduce((sum, { prose }) => sum + proseWeight(prose), 0);
  });
  return HEAD + sizes.reduce((sum, size) => sum + size, 0);
}

function groupingsOf(rows: readonly MatrixRow[]): MatrixPageView["groupings"] {
  return rows.flatMap(({ question, cells }, column) =>
    cells.some((answer) => answer?.position) ? [{ column, text: question.heading.short }] : [],
  );
}

import type { Words } from "../../../i18n/words.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import type { MatrixPageView } from "../../view/pages/matrix-page.ts";
import { textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { pager } from "../frame/pager.ts";
import { GLANCE_ID } from "../ids.ts";
import { matrixTable } from "./matrix.ts";

/** A page of the matrix. */
export function matrixPage(view: MatrixPageView): string {
  const { frame, matrix, label, pager: others } = view;
  const { words } = frame;
  return framed(
    frame,
    lines(
      html`<article class="glance whole-matrix">`,
      others && textElement("p", label, "label"),
      html`<h1 id="${GLANCE_ID}">${words.atAGlance}</h1>`,
      matrix.isByExpert && tools(view, words),
      matrixTable(matrix, words),
      html`</article>`,
      others && pager(others, words.atAGlance, words),
    ),
  );
}

/** What finds and groups the rows of many experts. The style sheet shows it only where scripts run. */
function tools({ groupings }: MatrixPageView, words: Words): Html {
  const option = ({ column, text }: MatrixPageView["groupings"][number]) =>
    html`<option value="${column}">${text}</option>`;
  return lines(
    html`<form class="matrix-tools" role="search">`,
    html`<label>${words.findExpert} <input type="search" name="find" autocomplete="off"></label>`,
    groupings.length > 0 &&
      html`<label>${words.groupByPosition} <select name="group"><option value="">${words.notGrouped}</option>${groupings.map(option)}</select></label>`,
    html`<output class="matrix-count" name="count"></output>`,
    html`</form>`,
  );
}

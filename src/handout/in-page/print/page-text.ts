import type { PageText } from "../../../pdf/page-text.ts";
import { NAMED } from "../compare-text.ts";
import { textsIn } from "../texts.ts";

const HEAD_AND_FOLIO = ".running-head, .folio";
/** Besides those, the source of a formula, which is not shown. */
const NOT_TEXT = `${HEAD_AND_FOLIO}, annotation`;

const SMALL_CAPS = ".csl-small-caps";

/** The text of a finished page in order, to be compared with what is printed of it. */
export function pageText(sheet: Element): PageText {
  const pieces: [string, string][] = [];
  let smallCaps = "";
  for (const { data, parentElement } of textsIn(sheet)) {
    const parent = parentElement!;
    if (parent.matches(NOT_TEXT)) continue;
    if (parent.closest(SMALL_CAPS)) smallCaps += data;
    const id = parent.closest(NAMED)?.id ?? "";
    const last = pieces.at(-1);
    if (last?.[0] === id) last[1] += data;
    else pieces.push([id, data]);
  }
  const initials = [...sheet.querySelectorAll<HTMLElement>("[data-initials]")];
  const headAndFolio = [...sheet.querySelectorAll(HEAD_AND_FOLIO)];
  const added = [
    ...initials.map(({ dataset }) => dataset.initials),
    ...headAndFolio.map(({ textContent }) => textContent),
    ...headsInColumns(sheet),
  ];
  return {
    pieces,
    added: added.join(""),
    smallCaps,
    pictured: sheet.querySelector("img, svg") !== null,
  };
}

/** The heads of tables that run over two columns: the browser repeats them in the second. */
function headsInColumns(sheet: Element): readonly string[] {
  return [...sheet.querySelectorAll<HTMLTableElement>(".columns-2 table")].flatMap((table) =>
    Array.from({ length: table.getClientRects().length - 1 }, () => table.tHead?.textContent ?? ""),
  );
}

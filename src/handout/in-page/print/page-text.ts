import { NAMED } from "../compare-text.ts";

/** Text that stands together on a page: the id of its question, answer or section, and the text. */
export type TextPiece = readonly [id: string, text: string];

/** What one finished page shows. */
export interface PageText {
  readonly pieces: readonly TextPiece[];
  /** What else may stand there: what style sheets add, and running heads, which may be cut short. */
  readonly added: string;
  /** Whether it shows pictures, which may have text of their own. */
  readonly pictured: boolean;
}

const FURNITURE = ".running-head, .folio";
/** Besides those, the source of a formula, which is there for machines. */
const NOT_TEXT = `${FURNITURE}, annotation`;

/** The text of a finished page in order, to be compared with what was printed of it. */
export function pageText(sheet: Element): PageText {
  const pieces: [string, string][] = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (parent.matches(NOT_TEXT)) continue;
    const id = parent.closest(NAMED)?.id ?? "";
    const last = pieces.at(-1);
    if (last?.[0] === id) last[1] += (node as Text).data;
    else pieces.push([id, (node as Text).data]);
  }
  const initials = [...sheet.querySelectorAll<HTMLElement>("[data-initials]")];
  const furniture = [...sheet.querySelectorAll(FURNITURE)];
  const added = [
    ...initials.map(({ dataset }) => dataset.initials),
    ...furniture.map(({ textContent }) => textContent),
  ];
  return {
    pieces,
    added: added.join(""),
    pictured: sheet.querySelector("img, svg") !== null,
  };
}

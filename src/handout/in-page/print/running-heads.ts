import { type Sheet, sideOf } from "../sheet.ts";

/** What stands around the text: the article's title, and the part that goes on from the sheet before. */
export interface Heads {
  readonly title: string;
  readonly running: string;
}

/**
 * Writes number, running head and folio onto each sheet: the article's title on a verso; on a recto
 * the part that begins on it (the last one, if several do) or else goes on. The first page and blank
 * ones have none. `first` is the number of the first sheet.
 */
export function furnish(sheets: readonly Sheet[], first: number, heads: Heads): void {
  let { running } = heads;
  sheets.forEach((sheet, index) => {
    const number = first + index;
    sheet.element.className = `sheet ${sideOf(number)}`;
    sheet.element.dataset.page = String(number);
    running = sheet.running ?? running;
    // A blank before a right-hand start is really blank.
    if (number === 1 || !sheet.text) return;
    const head = sideOf(number) === "verso" ? heads.title : running;
    sheet.element.prepend(piece("running-head", head));
    sheet.element.append(piece("folio", String(number)));
  });
}

function piece(name: string, text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.textContent = text;
  element.ariaHidden = "true";
  return element;
}

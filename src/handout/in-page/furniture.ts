import { type Sheet, sideOf } from "./sheet.ts";

/**
 * Writes running head and folio onto each sheet: the article's title on a verso; on a recto the
 * part that begins on it (the last one, if several do) or else goes on. The first page and blank ones have none.
 */
export function furnish(sheets: readonly Sheet[], title: string): void {
  let running = "";
  for (const sheet of sheets) {
    running = sheet.running ?? running;
    // A blank before a right-hand start is really blank.
    if (sheet.number === 1 || !sheet.text) continue;
    const head = sideOf(sheet.number) === "verso" ? title : running;
    sheet.element.prepend(piece("running-head", head));
    sheet.element.append(piece("folio", String(sheet.number)));
  }
}

function piece(name: string, text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.textContent = text;
  element.ariaHidden = "true";
  return element;
}

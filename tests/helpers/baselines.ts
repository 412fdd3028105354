import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text on a page: where it stands, from the page's upper left corner, and its size; pt. */
export interface PlacedText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** Reads where the text of a PDF stands. */
export async function placedText(file: string | Uint8Array): Promise<readonly PlacedText[]> {
  const data = new Uint8Array(typeof file === "string" ? readFileSync(file) : file);
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const placed: PlacedText[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const { viewBox = [0, 0, 0, 0] } = (await pdf.getPage(page)).getViewport({ scale: 1 });
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , size, x, y] = item.transform as number[];
      placed.push({ page, text: item.str, x: x!, y: viewBox[3]! - y!, size: size!, width: item.width });
    }
  }
  await pdf.loadingTask.destroy();
  return placed;
}

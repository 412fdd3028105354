import type { Heading } from "../../pdf/heading.ts";
import { WHOLE } from "./print/reading-order.ts";
import type { Running, Sheet } from "./sheet.ts";
import { type SheetTop, sheetTop } from "./sheet-top.ts";

/** A sheet as text: to be handed from one tab to another, or kept on disk. */
export interface PackedSheet {
  readonly html: string;
  readonly running?: Running | undefined;
  /** Ids of what begins on it. */
  readonly ids: readonly string[];
  /** Ids that its links and page numbers refer to. */
  readonly refs: readonly string[];
  /** Headings that begin on it, in order. */
  readonly headings: readonly Heading[];
  /** Whether no paragraph, list, table or footnote continues on it from the sheet before. */
  readonly opens: boolean;
  readonly top: SheetTop;
}

/** Turns a sheet into text. */
export function packSheet(sheet: Sheet): PackedSheet {
  const { element, running, text } = sheet;
  return {
    html: element.outerHTML,
    running,
    ids: [...element.querySelectorAll("[id]")].map(({ id }) => id),
    refs: [...new Set(refsOf(element))],
    headings: headingsOf(element),
    opens: continuesNothing(sheet),
    top: sheetTop(text),
  };
}

/** Turns what `packSheet` gave into sheets again. */
export function unpackSheets(packed: readonly PackedSheet[]): readonly Sheet[] {
  const template = document.createElement("template");
  template.innerHTML = packed.map(({ html }) => html).join("");
  const elements = [...document.importNode(template.content, true).children] as HTMLElement[];
  return elements.map((element, index) => ({
    element,
    running: packed[index]!.running,
    text: element.querySelector(".handout") ?? undefined,
    footnotes: [...element.querySelectorAll<HTMLElement>(".sheet-notes > *")],
  }));
}

/** The headings that begin on a sheet, in order, each as one line of text. */
export function headingsOf(sheet: HTMLElement): readonly Heading[] {
  const headings = sheet.querySelectorAll<HTMLElement>(":is(h1, h2, h3, h4, h5, h6):not([data-split-from])");
  return [...headings].map((heading) => ({
    level: Number(heading.ariaLevel ?? heading.tagName.slice(1)),
    text: (heading.textContent ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim(),
  }));
}

function refsOf(element: HTMLElement): string[] {
  const links = [...element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const pageNumbers = [...element.querySelectorAll<HTMLElement>(".page-number")];
  return [
    ...links.map((link) => link.getAttribute("href")!.slice(1)),
    ...pageNumbers.map(({ dataset }) => dataset.target ?? ""),
  ];
}

function continuesNothing({ element, text, footnotes }: Sheet): boolean {
  if (element.querySelector(`:is(${WHOLE})[data-split-from]`)) return false;
  const calls = new Set(
    [...(text?.querySelectorAll(".note-call") ?? [])].map((call) => call.textContent?.trim() ?? ""),
  );
  return footnotes.every(({ dataset }) => !dataset.splitFrom && calls.has(dataset.number ?? ""));
}

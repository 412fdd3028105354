import { citationKnown } from "../citation/citation-known.ts";
import { CITATION_FORMATS } from "../citation/formats.ts";
import type { PackedCitations } from "../citation/pack-citations.ts";
import { smallButton } from "./button.ts";
import { copy } from "./clipboard.ts";
import { addressOf } from "./permalinks.ts";
import { canUnpack, unpackedText } from "./unpacked-text.ts";
import { words } from "./words.ts";

/** The citations of the answers in an element, unpacked when they are first asked for. */
type Citations = () => Promise<PackedCitations>;

/** Adds buttons that copy citations and save them as files for reference managers. */
export function cite(): void {
  const known = new Map<Element, Citations | undefined>();
  for (const box of document.querySelectorAll<HTMLElement>(".cite, .citation-formats")) {
    const all = box.closest<HTMLElement>("[data-citations]");
    if (all && !known.has(all)) known.set(all, citationsIn(all));
    addCiting(box, all ? known.get(all) : undefined);
  }
}

/** The same for an answer that comes from another page; `all` has it there. */
export function citeBrought(answer: HTMLElement, all: HTMLElement | null): void {
  for (const box of answer.querySelectorAll<HTMLElement>(".cite"))
    addCiting(box, all ? citationsIn(all) : undefined);
}

function addCiting(box: HTMLElement, citations: Citations | undefined): void {
  const text = box.querySelector(".citation-text")!;
  text.after(copyButton(text), " ", ...addressButton(box));
  for (const format of box.querySelectorAll<HTMLElement>(".citation-format")) addButtons(format, box);
  const show = () => void (citations && showFormats(box, citations));
  if (box.matches(".cite")) box.addEventListener("toggle", show, { once: true });
}

/** Adds the formats of an answer's citation, which the page has compressed; where a browser cannot unpack them, a file has them. */
async function showFormats(box: HTMLElement, citations: Citations): Promise<void> {
  const own = (await citations())[nameOf(box)] ?? [];
  const formats = own.map((text, at) => {
    const { title = "", ending = "" } = CITATION_FORMATS[at] ?? {};
    const format = element("details", { className: "citation-format" });
    format.dataset.ending = ending;
    format.append(
      element("summary", { textContent: title }),
      element("pre", { textContent: text, tabIndex: 0 }),
    );
    addButtons(format, box);
    return format;
  });
  box.append(...formats);
}

/** What a citation's files are named after: its answer, or the article. */
function nameOf(box: HTMLElement): string {
  return box.dataset.name ?? box.closest(".answer")?.id ?? "";
}

function element<Name extends "details" | "summary" | "pre">(name: Name, properties: Partial<HTMLElement>) {
  return Object.assign(document.createElement(name), properties);
}

/** The texts are read now, since answers of other pages may come among them. */
function citationsIn(all: HTMLElement): Citations | undefined {
  if (!canUnpack) return undefined;
  const known = citationKnown([...all.querySelectorAll(".citation-text")].map((text) => text.textContent!));
  let unpacked: Promise<PackedCitations> | undefined;
  return () => {
    unpacked ??= unpackedText(all.dataset.citations!, known).then(
      (text) => JSON.parse(text) as PackedCitations,
    );
    return unpacked;
  };
}

function addButtons(format: HTMLElement, box: HTMLElement): void {
  const source = format.querySelector("pre")!;
  const name = `${nameOf(box)}.${format.dataset.ending}`;
  source.after(copyButton(source), " ", saveButton(source, name));
}

function copyButton(source: Element): HTMLElement {
  return smallButton(words().copy, (button) => void copy(source.textContent!, button, words().copied));
}

/** Copies the address of the answer that the box is about. The tab key does not stop at its permalink. */
function addressButton(box: HTMLElement): readonly HTMLElement[] {
  const link = box.closest(".answer")?.querySelector<HTMLAnchorElement>(".answer-head .permalink");
  if (!link) return [];
  return [smallButton(words().permalink, (button) => void copy(addressOf(link), button, words().copied))];
}

function saveButton(source: Element, name: string): HTMLElement {
  return smallButton(words().download, () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${source.textContent}\n`], { type: "text/plain" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

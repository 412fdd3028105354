import { smallButton } from "./button.ts";
import { copy } from "./clipboard.ts";
import { addressOf } from "./permalinks.ts";
import { words } from "./words.ts";

/** Adds buttons that copy citations and save them as files for reference managers. */
export function cite(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".citation-formats")) {
    const text = box.querySelector(".citation-text")!;
    text.after(copyButton(text), " ", ...addressButton(box));
    for (const format of box.querySelectorAll<HTMLElement>(".citation-format")) {
      const source = format.querySelector("pre")!;
      const name = `${box.dataset.name}.${format.dataset.ending}`;
      source.after(copyButton(source), " ", saveButton(box, source, name));
    }
  }
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

function saveButton({ dataset }: HTMLElement, source: Element, name: string): HTMLElement {
  return smallButton(dataset.download, () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${source.textContent}\n`], { type: "text/plain" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

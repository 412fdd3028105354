import type { ScriptWords } from "../../script-words.ts";
import { element } from "../element.ts";
import { type ListedSlide, slidesOf } from "./slide-list.ts";

/** What the list is made of. */
export interface JumpListSettings {
  /** The deck's element; its slides need not be laid out. */
  readonly root: HTMLElement;
  readonly words: ScriptWords;
  /** The number of the slide that is shown, counted from 1. */
  readonly current: number;
}

/**
 * All slides as a list of links (`#/5`), with a field that leaves those that contain what is typed.
 * `close` is called when one is chosen.
 */
export function jumpListOf({ root, words, current }: JumpListSettings, close: () => void): readonly Node[] {
  const items = slidesOf(root).map((slide) => ({ slide, item: itemOf(slide, slide.number === current) }));
  const field = element("input", {
    type: "search",
    "aria-label": words.filter,
    placeholder: words.filter,
    "data-first": "",
  });
  const list = element("ul", { class: "jumps" }, ...items.map(({ item }) => item));
  field.addEventListener("input", () => {
    const wanted = plain(field.value);
    for (const { slide, item } of items)
      item.hidden = !plain(`${slide.question} ${slide.title} ${slide.label}`).includes(wanted);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector<HTMLElement>("li:not([hidden]) a")?.click();
    if (event.key === "ArrowDown") list.querySelector<HTMLElement>("li:not([hidden]) a")?.focus();
  });
  list.addEventListener("click", close);
  list.addEventListener("keydown", (event) => moveFocus(list, field, event));
  return [field, list];
}

function itemOf({ number, question, label, title }: ListedSlide, isCurrent: boolean): HTMLElement {
  const parts = [element("span", { class: "jump-number" }, question), element("span", {}, title)];
  if (label) parts.push(element("small", {}, label));
  const link = element(
    "a",
    { href: `#/${number}`, "aria-current": isCurrent ? "true" : undefined },
    ...parts,
  );
  return element("li", {}, link);
}

/** The keys up and down move the focus from slide to slide, and from the first back to the field. */
function moveFocus(list: HTMLElement, field: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const links = [...list.querySelectorAll<HTMLElement>("li:not([hidden]) a")];
  const at = links.indexOf(event.target as HTMLElement);
  const next = event.key === "ArrowDown" ? links[at + 1] : (links[at - 1] ?? field);
  next?.focus();
}

/** Text without its case and accents, so that it is found however it is typed. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

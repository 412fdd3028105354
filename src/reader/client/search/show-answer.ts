import { smallButton } from "../button.ts";
import { plural } from "../plural.ts";
import type { Answer, Choice } from "./engine.ts";
import { resultItem } from "./result-list.ts";

/** How many results are shown at a time. */
const PAGE = 10;

/** Shows words in place of results: how to search, or why this cannot be searched. */
export function showNothing(dialog: HTMLDialogElement, words: string | undefined): void {
  say(dialog, words ? [words] : []);
  dialog.querySelector(".search-results")!.replaceChildren();
  dialog.querySelector(".search-more")?.remove();
}

/** Shows what was found, ten at a time, and what is to be said of it. `isLatest` tells whether it is still wanted. */
export async function showAnswer(
  dialog: HTMLDialogElement,
  answer: Answer,
  choice: Choice,
  isLatest: () => boolean,
): Promise<void> {
  const { dataset } = dialog;
  const guesses = answer.guesses.map(({ typed, found }) =>
    (dataset.instead ?? "").replace("{typed}", typed).replace("{found}", found.join(", ")),
  );
  const list = dialog.querySelector(".search-results")!;
  const show = async (start: number) => {
    const found = await answer.results(start, start + PAGE);
    if (!isLatest()) return;
    if (start === 0) list.replaceChildren();
    list.append(...found.map((each) => resultItem(each, choice.article === "")));
    dialog.querySelector(".search-more")?.remove();
    if (answer.count > start + PAGE) list.after(moreButton(dataset.more, () => show(start + PAGE)));
  };
  await show(0);
  if (!isLatest()) return;
  say(dialog, [
    ...guesses,
    ...(answer.hasSome ? [dataset.some ?? ""] : []),
    plural(answer.count, dataset.results),
  ]);
  if (answer.count === 0) propose(dialog, answer.perhaps, choice);
}

function moreButton(words: string | undefined, more: () => Promise<void>): HTMLElement {
  const button = smallButton(words, () => {
    const { previousElementSibling: list } = button;
    const before = list?.children.length ?? 0;
    // The button goes: whoever used the keyboard is taken to the first of the new results.
    void more().then(() => list?.children[before]?.querySelector("a")?.focus());
  });
  button.classList.add("search-more");
  return button;
}

function say(dialog: HTMLDialogElement, sentences: readonly string[]): void {
  const line = dialog.querySelector(".search-count")!;
  line.replaceChildren(
    ...sentences.map((text) => {
      const sentence = document.createElement("span");
      sentence.textContent = text;
      return sentence;
    }),
  );
}

/** Proposes words that are there, and the search in all articles when only one was searched. */
function propose(dialog: HTMLDialogElement, words: readonly string[], choice: Choice): void {
  const form = dialog.querySelector("form")!;
  const field = form.elements.namedItem("words") as HTMLInputElement;
  const articles = form.elements.namedItem("article") as HTMLSelectElement;
  const again = (change: () => void) => {
    change();
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const lines: Node[][] = [];
  if (words.length > 0) {
    const head = document.createElement("span");
    head.textContent = `${dialog.dataset.perhaps}:`;
    lines.push([head, ...words.map((word) => smallButton(word, () => again(() => (field.value = word))))]);
  }
  if (choice.article && !articles.hidden)
    lines.push([smallButton(articles.options[0]?.text, () => again(() => (articles.value = "")))]);
  dialog.querySelector(".search-results")!.append(...lines.map(perhaps));
}

function perhaps(content: readonly Node[]): HTMLElement {
  const line = document.createElement("li");
  line.className = "search-perhaps";
  line.append(...content);
  return line;
}

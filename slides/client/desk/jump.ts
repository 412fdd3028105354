import type { ScriptWords } from "../../script-words.ts";
import { keyOf } from "../commands/keys.ts";
import { dialogOf } from "../dialogs/dialog.ts";
import { jumpListOf } from "../dialogs/jump-list.ts";
import { type Desk, find, type ShowState } from "./parts.ts";

/**
 * Opens the list of all slides with its button or a key that opens a list in the deck, where nobody at the
 * desk would see it: G, O for the overview, and C without a slide of contents. What is chosen is shown by
 * the deck.
 */
export function bindJump({ desk, root, connection }: Desk): ShowState {
  const words = JSON.parse(root.dataset.words ?? "{}") as ScriptWords;
  const keys = root.querySelector(".screen-contents") ? ["g", "o"] : ["g", "o", "c"];
  let current = 1;
  const show = dialogOf({
    command: "question",
    title: words.goToQuestion,
    words,
    content: (close) => jumpListOf({ root, words, current }, close),
    parent: desk,
  });
  find(desk, '[data-do="jump"]').addEventListener("click", show);
  document.addEventListener("keydown", (event) => {
    if (!keys.includes(keyOf(event)) || event.ctrlKey || event.altKey || event.metaKey) return;
    if ((event.target as Element).closest("input, dialog")) return;
    event.preventDefault();
    show();
  });
  desk.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a[href^='#/']");
    if (!link) return;
    event.preventDefault();
    const [, slide = 1, screen = 1] = /^#\/(\d+)(?:\/(\d+))?/.exec(link.getAttribute("href")!) ?? [];
    connection.send({ kind: "go", slide: Number(slide) - 1, screen: Number(screen) - 1 });
  });
  return ({ slide }) => {
    current = slide + 1;
  };
}

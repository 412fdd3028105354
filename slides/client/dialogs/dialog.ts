import type { ScriptWords } from "../../script-words.ts";
import { element } from "../element.ts";

/** What a dialog is. */
export interface DialogSettings {
  /** The command that opens it; its key also closes it. */
  readonly command: string;
  readonly title: string;
  /** What it shows, made anew each time it is opened. */
  readonly content: (close: () => void) => readonly Node[];
  readonly words: ScriptWords;
  /** Where in the page it is. */
  readonly parent?: HTMLElement;
}

/**
 * Makes a modal dialog with a heading and a button that closes it; the Escape key, and a click beside
 * it, do the same. The browser gives the focus back. Returns what opens and closes it in turn.
 */
export function dialogOf({
  command,
  title,
  content,
  words,
  parent = document.body,
}: DialogSettings): () => void {
  const id = `dialog-${command}`;
  const body = element("div", { class: "dialog-body" });
  const shut = element("button", { type: "button", class: "dialog-close" }, words.close);
  const head = element("header", {}, element("h2", { id }, title), shut);
  // A swipe in a dialog scrolls it; reveal.js would go to another slide.
  const attributes = {
    "aria-labelledby": id,
    "data-command": command,
    "data-prevent-swipe": "",
    class: `dialog-${command}`,
  };
  const dialog = element("dialog", attributes, element("div", { class: "dialog-box" }, head, body));
  const close = () => {
    dialog.close();
    // Where nothing had the focus before, it stays in the dialog for a moment, which would take the next key.
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
  };
  shut.addEventListener("click", close);
  dialog.addEventListener("click", ({ target }) => target === dialog && close());
  // What a closed dialog showed takes memory, and changes with the deck.
  dialog.addEventListener("close", () => body.replaceChildren());
  parent.append(dialog);
  return () => {
    if (dialog.open) return close();
    body.replaceChildren(...content(close));
    dialog.showModal();
    body.querySelector<HTMLElement>("[data-first]")?.focus();
  };
}

import { smallButton } from "../button.ts";
import { words } from "../words.ts";
import type { Command } from "./command.ts";

/** Opens a dialog with every key that does something on this page. */
export function help(commands: readonly Command[]): void {
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  const title = document.createElement("h2");
  title.id = "page.keys";
  title.textContent = words().keyboardKeys ?? "";
  dialog.setAttribute("aria-labelledby", title.id);
  const list = document.createElement("dl");
  for (const { keys, name } of commands.filter((one) => one.isAvailable())) {
    const [term, what] = [document.createElement("dt"), document.createElement("dd")];
    for (const key of keys) {
      const cap = document.createElement("kbd");
      cap.textContent = key.toUpperCase();
      term.append(cap, " ");
    }
    what.textContent = name ?? "";
    list.append(term, what);
  }
  const head = document.createElement("header");
  head.append(
    title,
    smallButton(words().close, () => dialog.close()),
  );
  dialog.append(head, list);
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("keydown", ({ key }) => key === "?" && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

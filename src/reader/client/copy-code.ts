import { smallButton } from "./button.ts";
import { copy } from "./clipboard.ts";
import { words } from "./words.ts";

/** Gives each block of code a button that copies it. It stands over the code, so nothing moves. */
export function copyCode(): void {
  const { copy: label, copied } = words();
  for (const block of document.querySelectorAll<HTMLElement>(".prose pre")) {
    const box = document.createElement("div");
    box.className = "code";
    block.replaceWith(box);
    box.append(
      block,
      smallButton(label, (button) => void copy(block.textContent!, button, copied)),
    );
  }
}

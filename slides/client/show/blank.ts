import type { Talk } from "../commands/command.ts";
import { element } from "../element.ts";

/** What covers the slides. */
export type BlankColour = "black" | "white";

/** The colour that covers the slides now. */
export function blankOf(root: HTMLElement): BlankColour | undefined {
  return root.dataset.blank as BlankColour | undefined;
}

/** Covers the slides with a colour; uncovers them when it is the colour already, or when none is given. */
export function setBlank({ root, words }: Talk, colour?: BlankColour): void {
  document.querySelector(".blank")?.remove();
  if (colour === undefined || colour === blankOf(root)) {
    delete root.dataset.blank;
    return;
  }
  root.dataset.blank = colour;
  const cover = element("button", { type: "button", class: "blank", "aria-label": words.backToSlide });
  cover.addEventListener("click", () => setBlank({ root, words } as Talk));
  document.body.append(cover);
}

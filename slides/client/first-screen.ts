import type { RevealApi } from "reveal.js";

/**
 * Makes the way forward begin every slide with its first screen. reveal.js would go to the screen of it
 * that was shown last, so a speaker who goes back and forth would see a question's end before its answers.
 */
export function beginAtFirstScreen(root: HTMLElement, deck: RevealApi): void {
  deck.on("slidechanged", () => {
    for (const left of root.querySelectorAll(".stack[data-previous-indexv]:not(.present)"))
      left.removeAttribute("data-previous-indexv");
  });
}

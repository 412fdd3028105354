import type { RevealApi } from "reveal.js";

/** The experts' keys in order; the tenth expert has 0. */
const DIGITS = "1234567890";
const X = 88;

/**
 * Makes the keys 1 to 9 and 0 highlight the words of one expert on every slide. The same key again,
 * or X, highlights nobody. The page lists the experts and the description of each key.
 */
export function bindHighlight(root: HTMLElement, deck: RevealApi): void {
  const experts = JSON.parse(root.dataset.experts ?? "[]") as readonly (readonly [string, string])[];
  if (experts.length === 0) return;
  const light = () => {
    for (const element of root.querySelectorAll<HTMLElement>("[data-expert]"))
      element.toggleAttribute("data-lit", element.dataset.expert === root.dataset.highlight);
  };
  const show = (slug: string | undefined) => {
    if (slug === undefined) delete root.dataset.highlight;
    else root.dataset.highlight = slug;
    light();
  };
  // Slides may come into the page with a step.
  deck.on("slidechanged", () => {
    if (root.dataset.highlight !== undefined) light();
  });
  experts.slice(0, DIGITS.length).forEach(([slug, description], index) => {
    const key = DIGITS.charAt(index);
    deck.addKeyBinding({ keyCode: key.charCodeAt(0), key, description }, () =>
      show(root.dataset.highlight === slug ? undefined : slug),
    );
  });
  const description = root.dataset.highlightNobody ?? "";
  deck.addKeyBinding({ keyCode: X, key: "X", description }, () => show(undefined));
}

import { markFloats } from "./floats.ts";
import { wrapTextRuns } from "./text-runs.ts";

/**
 * Prepares a measured article for Paged.js: each run of text gets an element of its own, and every
 * element the `data-ref` by which Paged.js finds it again. Nothing but Paged.js needs either, and
 * measuring is simpler without them.
 */
export function readyToCut(article: HTMLElement): void {
  markFloats(article);
  wrapTextRuns(article);
  // Otherwise Paged.js would choose a random value. Flows are cut separately and joined, so the values
  // of each have a prefix.
  const flow = article.dataset.flow ? `${article.dataset.flow}:` : "";
  [...article.querySelectorAll<HTMLElement>("*")].forEach((element, index) => {
    element.dataset.ref = `${flow}e${index}`;
  });
  article.dataset.ref = `${flow}article`;
}

import type { Whereabouts } from "../../view/where.ts";
import { link, textElement } from "../elements.ts";

/** `Question 3 · handout p. 5 · slide 5`; nothing when nothing is known. */
export function whereLine(places: readonly Whereabouts[], name: string): string {
  if (places.length === 0) return "";
  const pieces = places.map(({ text, href }) =>
    href === undefined ? textElement("span", text) : link({ text, href }),
  );
  return `<p class="${name}">${pieces.join(" · ")}</p>`;
}

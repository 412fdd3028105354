import { type Html, html } from "../../../markup/html.ts";
import type { Whereabouts } from "../../view/where.ts";
import { link, separated, textElement } from "../elements.ts";

/** `Question 3 · handout p. 5 · slide 5`; nothing when no position is known. */
export function whereLine(where: readonly Whereabouts[], className: string): Html | undefined {
  if (where.length === 0) return undefined;
  const pieces = where.map(({ text, href }) =>
    href === undefined ? textElement("span", text) : link({ text, href }),
  );
  return html`<p class="${className}">${separated(" · ", pieces)}</p>`;
}

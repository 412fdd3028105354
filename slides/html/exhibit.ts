import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import { proportionsOf } from "../../src/prose/exhibits.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { Exhibit, LeftOut } from "../layout/body.ts";
import type { DeckContext } from "./deck-context.ts";
import { placesOf } from "./places.ts";
import { slideHtml, standing } from "./prose.ts";

/** How a picture shares the width with its words, by its own width divided by its height: the first that is not exceeded. */
const SHAPES = [
  [0.45, "narrow"],
  [0.8, "half"],
  [2.2, "beside"],
] as const;

/**
 * An exhibit and the words that it belongs to. The words come first, as they are said; where slides are text,
 * the position and the key point are left out, since they stand before it. `slides/client/fit-exhibit.ts`
 * chooses the sizes, and `data-shape` where the exhibit is no picture.
 */
export function exhibitHtml(exhibit: Exhibit, context: DeckContext): Html {
  const words = wordsHtml(exhibit, context);
  const { shows, prose, leftOut, line } = exhibit;
  const shape = words && !exhibit.isPart ? shapeOf(exhibit, context) : "across";
  const isPart = attribute("data-part", exhibit.isPart && "");
  return html`<div class="body exhibit" data-shows="${shows}" data-shape="${shape}"${isPart}>
${lines(words)}
<div class="shown prose"${sourceAttribute(line, context.onSlide)}>
${lines(slideHtml(prose, context), leftOut && leftOutHtml(leftOut, context))}
</div>
</div>`;
}

/** The expert, the position and the key point; nothing when there is none of them. */
function wordsHtml({ expert, position, keyPoint }: Exhibit, context: DeckContext): Html | undefined {
  if (!expert && !position && !keyPoint) return undefined;
  return html`<div class="beside"${attribute("data-colour", expert?.colour)}${attribute("data-expert", expert?.slug)}>
${lines(
  expert && html`<p class="who">${expert.name}</p>`,
  position &&
    html`<p class="position" data-echo${sourceAttribute(position.span.line, context.onSlide)}>${standing(position, context)}</p>`,
  keyPoint &&
    html`<p class="point" data-echo${sourceAttribute(keyPoint.span.line, context.onSlide)}>${standing(keyPoint, context)}</p>`,
)}
</div>`;
}

function shapeOf({ prose }: Exhibit, { output }: DeckContext): string {
  const proportions = proportionsOf(prose, (src) => output.imageSize?.(src)) ?? 1;
  return SHAPES.find(([most]) => proportions <= most)?.[1] ?? "across";
}

/** How many rows or lines are not shown, and where they are. */
function leftOutHtml({ unit, count, id }: LeftOut, context: DeckContext): Html {
  const { words } = context.onSlide;
  const [place] = placesOf(id, context);
  const what = `${unit === "rows" ? words.furtherRows : words.furtherLines}: ${count}`;
  const where =
    place &&
    (place.href === undefined ? html`${place.text}` : html`<a href="${place.href}">${place.text}</a>`);
  return html`<p class="left-out">${what}${where && [" · ", where]}</p>`;
}

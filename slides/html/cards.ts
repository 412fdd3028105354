import { escapeHtml } from "../../src/markup/html.ts";
import type { Card, CardGrid, CardOwner } from "../layout/body.ts";
import { type DeckContext, keyPointHtml, slideHtml } from "./prose.ts";

/** A screen's cards as HTML. */
export function cardsHtml(grid: CardGrid, context: DeckContext): string {
  const cards = grid.cards.map((card) => cardHtml(card, context)).join("\n");
  const sizes = `data-size="${grid.size}" data-largest="${grid.largest}"`;
  return `<div class="body cards" data-columns="${grid.columns}" ${sizes}>\n${cards}\n</div>`;
}

/** A card comes with its first key point, so both have the same step. */
function cardHtml({ owner, content }: Card, context: DeckContext): string {
  const first = content.kind === "points" ? content.points[0]?.step : content.step;
  const step = first === undefined ? 'class="card"' : `class="card fragment" data-fragment-index="${first}"`;
  const colour =
    owner.kind === "expert" ? ` data-colour="${owner.expert.colour}" data-expert="${owner.expert.slug}"` : "";
  return `<div ${step}${colour}>\n${headHtml(owner, context)}${contentHtml(content, context)}\n</div>`;
}

function headHtml(owner: CardOwner, context: DeckContext): string {
  switch (owner.kind) {
    case "nobody":
      return "";
    case "expert": {
      const { initials, shortName } = owner.expert;
      return `<h3 class="who"><b class="initials">${escapeHtml(initials)}</b> ${escapeHtml(shortName)}</h3>\n`;
    }
    case "part": {
      const { part } = owner;
      const number = part.kind === "question" ? `${context.onSlide.words.question(part.number)} · ` : "";
      return `<h3 class="who">${escapeHtml(number + part.heading.short)}</h3>\n`;
    }
  }
}

function contentHtml(content: Card["content"], context: DeckContext): string {
  if (content.kind === "prose")
    return `<div class="prose">${content.proses.map((prose) => slideHtml(prose, context)).join("\n")}</div>`;
  const items = content.points.map(
    ({ keyPoint, step }) =>
      `<li class="fragment" data-fragment-index="${step}">${keyPointHtml(keyPoint, context)}</li>`,
  );
  return `<ul class="points">\n${items.join("\n")}\n</ul>`;
}

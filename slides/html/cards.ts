import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import type { Position } from "../../src/model/article.ts";
import { recordingLink } from "../../src/prose/recording-link.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { Card, CardGrid } from "../layout/body.ts";
import { COMFORTABLE, LARGEST } from "../layout/sizes.ts";
import type { DeckContext } from "./deck-context.ts";
import { slideHtml, standing } from "./prose.ts";

/** The cards of one screen, in columns that do not wait for each other. */
export function cardsHtml({ cards, stacks, floor }: CardGrid, context: DeckContext): Html {
  let next = 0;
  const columns = stacks.map((count) => {
    const own = cards.slice(next, next + count);
    next += count;
    return html`<div class="column">\n${lines(own.map((card) => cardHtml(card, context)))}\n</div>`;
  });
  return html`<div class="body cards" data-columns="${stacks.length}" data-largest="${LARGEST}" data-comfortable="${COMFORTABLE.cards}" data-floor="${floor}">
${lines(columns)}
</div>`;
}

/** The rest of a card, below its owner's name. */
export function cardContentHtml({ position, content }: Card, context: DeckContext): Html {
  return lines(position && positionHtml(position, context), contentHtml(content, context));
}

/** A card appears together with its first key point, so both have the same step. */
function cardHtml(card: Card, context: DeckContext): Html {
  const { owner, content, line } = card;
  const first = content.kind === "points" ? content.points[0]?.step : content.step;
  const expert = owner.kind === "expert" ? owner.expert : undefined;
  const classes = ["card", owner.kind === "nobody" && "bare", first !== undefined && "fragment"];
  return html`<div class="${classes.filter(Boolean).join(" ")}"${attribute("data-fragment-index", first)}${attribute("data-colour", expert?.colour)}${attribute("data-expert", expert?.slug)}${sourceAttribute(line, context.onSlide)}>
${lines(headHtml(card, context), cardContentHtml(card, context))}
</div>`;
}

function headHtml({ owner, start }: Card, context: DeckContext): Html | undefined {
  switch (owner.kind) {
    case "nobody":
      return undefined;
    case "expert": {
      return html`<h3 class="who">${owner.expert.shortName}${listenHtml(start, context)}</h3>`;
    }
    case "part": {
      const { part } = owner;
      const number =
        part.kind === "question" && `${context.onSlide.words.question(context.numbers.of(part))} · `;
      return html`<h3 class="who">${number}${part.heading.short}</h3>`;
    }
  }
}

/** A link to the place in the recording, behind a name. */
export function listenHtml(start: number | undefined, context: DeckContext): Html | undefined {
  const link = recordingLink(start, context.onSlide);
  const name = link && context.onSlide.words.listenFrom(link.time);
  return (
    link && html` <a class="listen" href="${link.href}" aria-label="${name}" title="${name}">${link.time}</a>`
  );
}

function positionHtml(position: Position, context: DeckContext): Html {
  return html`<p class="position">${standing(position, context)}</p>`;
}

function contentHtml(content: Card["content"], context: DeckContext): Html | undefined {
  if (content.kind === "prose" && content.proses.length === 0) return undefined;
  if (content.kind === "prose")
    return html`<div class="prose">${lines(content.proses.map((prose) => slideHtml(prose, context)))}</div>`;
  const items = content.points.map(({ keyPoint, step }) => {
    const source = sourceAttribute(keyPoint.span.line, context.onSlide);
    const classes = attribute("class", step !== undefined && "fragment");
    return html`<li${classes}${attribute("data-fragment-index", step)}${source}>${standing(keyPoint, context)}</li>`;
  });
  return html`<ul class="points">\n${lines(items)}\n</ul>`;
}

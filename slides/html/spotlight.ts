import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { Spotlight, Voice } from "../layout/body.ts";
import { COMFORTABLE, LARGEST, SPOTLIGHT_FLOOR } from "../layout/sizes.ts";
import { cardContentHtml, listenHtml } from "./cards.ts";
import type { DeckContext } from "./deck-context.ts";
import { standing, withoutLinks } from "./prose.ts";

/** One expert's short answer, and the others beside it. */
export function spotlightHtml({ card, voices, leads }: Spotlight, context: DeckContext): Html {
  const expert = card.owner.kind === "expert" ? card.owner.expert : undefined;
  const attributes = [
    attribute("data-colour", expert?.colour),
    attribute("data-expert", expert?.slug),
    sourceAttribute(card.line, context.onSlide),
  ];
  const classes = ["card", !expert && "bare", leads && "leads"].filter(Boolean).join(" ");
  const side = voices.map((voice) => voiceHtml(voice, context));
  return html`<div class="body spotlight" data-largest="${LARGEST}" data-comfortable="${COMFORTABLE.spotlight}" data-floor="${SPOTLIGHT_FLOOR}">
<div class="${classes}"${attributes}>
${lines(expert && html`<h3 class="who">${expert.name}${listenHtml(card.start, context)}</h3>`, cardContentHtml(card, context))}
</div>${side.length > 0 && html`\n<ul class="voices">\n${lines(side)}\n</ul>`}
</div>`;
}

function voiceHtml({ expert, state, brief }: Voice, context: DeckContext): Html {
  const { colour, slug, shortName } = expert;
  const held =
    brief &&
    html` <span class="held"${sourceAttribute(brief.span.line, context.onSlide)}>${withoutLinks(standing(brief, context))}</span>`;
  return html`<li data-colour="${colour}" data-expert="${slug}" data-state="${state}">${shortName}${held}</li>`;
}

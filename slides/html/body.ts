import { type Html, html } from "../../src/markup/html.ts";
import type { Body } from "../layout/body.ts";
import { COMFORTABLE, LARGEST } from "../layout/sizes.ts";
import { askHtml } from "./ask.ts";
import { cardsHtml } from "./cards.ts";
import { closingHtml } from "./closing.ts";
import { contentsHtml } from "./contents.ts";
import type { DeckContext } from "./deck-context.ts";
import { exhibitHtml } from "./exhibit.ts";
import { matrixHtml } from "./matrix.ts";
import { slideHtml } from "./prose.ts";
import { referencesHtml } from "./references.ts";
import { spotlightHtml } from "./spotlight.ts";
import { titleHtml } from "./title.ts";
import { voteHtml } from "./vote.ts";

/** What stands between a screen's title and its footer. */
export function bodyHtml(body: Body, context: DeckContext): Html {
  switch (body.kind) {
    case "ask":
      return askHtml(body, context);
    case "spotlight":
      return spotlightHtml(body, context);
    case "cards":
      return cardsHtml(body, context);
    case "prose":
      return html`<div class="body prose" data-largest="${LARGEST}" data-comfortable="${COMFORTABLE.prose}">${slideHtml(body.prose, context)}</div>`;
    case "exhibit":
      return exhibitHtml(body, context);
    case "title":
      return titleHtml(body, context);
    case "contents":
      return contentsHtml(body, context);
    case "vote":
      return voteHtml(body, context);
    case "matrix":
      return matrixHtml(body, context);
    case "references":
      return referencesHtml(body.works, context);
    case "closing":
      return closingHtml(context);
  }
}

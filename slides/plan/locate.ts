import type { Article } from "../../src/model/article.ts";
import type { Locator, Locators } from "../../src/model/locators.ts";
import { planOf } from "./plan.ts";
import type { Screen } from "./slide.ts";

/** The slide number of every question, of each of its answers, and of the sections with a slide. */
export function locateSlides(article: Article): Locators {
  const found = new Map<string, Locator>();
  for (const { subject, number } of planOf(article).slides) {
    if (!("part" in subject)) continue;
    const answers = subject.kind === "question" ? subject.part.answers : [];
    for (const { id } of [subject.part, ...answers]) found.set(id, { slide: number });
  }
  return found;
}

/**
 * Where things are in the deck, as reveal.js writes it in addresses: `5`, or `5/2` for an answer on
 * the second screen of the fifth slide.
 */
export function addressesOf(article: Article): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { subject, number, screens } of planOf(article).slides) {
    if (!("part" in subject)) continue;
    found.set(subject.part.id, String(number));
    for (const { id, expert } of subject.kind === "question" ? subject.part.answers : []) {
      const screen = screens.findIndex((screen) => shows(screen, expert?.id));
      found.set(id, screen > 0 ? `${number}/${screen + 1}` : String(number));
    }
  }
  return found;
}

function shows({ body }: Screen, expert: string | undefined): boolean {
  const cards = body.kind === "cards" ? body.cards : body.kind === "spotlight" ? [body.card] : [];
  return cards.some(({ owner }) => (owner.kind === "expert" ? owner.expert.id : undefined) === expert);
}

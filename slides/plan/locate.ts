import type { Article } from "../../src/model/article.ts";
import type { Locator, Locators } from "../../src/model/locators.ts";
import { planOf } from "./plan.ts";
import type { Screen } from "./slide.ts";

/** The slide number of every question, of each of its answers, and of the sections with a slide. */
export function locateSlides(article: Article): Locators {
  const found = new Map<string, Locator>();
  for (const { subject, number } of planOf(article).slides) {
    if (subject.kind === "section") found.set(subject.section.id, { slide: number });
    if (subject.kind !== "question") continue;
    found.set(subject.question.id, { slide: number });
    for (const answer of subject.question.answers) found.set(answer.id, { slide: number });
  }
  return found;
}

/**
 * Where things are in the deck, as reveal.js writes it in addresses: `5`, or `5/2` for an answer on
 * the second screen of the fifth slide.
 */
export function addressesOf(article: Article): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, { slide }] of locateSlides(article)) found.set(id, String(slide));
  for (const { subject, number, screens } of planOf(article).slides) {
    if (subject.kind !== "question") continue;
    for (const { id, expert } of subject.question.answers) {
      const screen = screens.findIndex((screen) => shows(screen, expert?.id));
      if (screen > 0) found.set(id, `${number}/${screen + 1}`);
    }
  }
  return found;
}

function shows({ body }: Screen, expert: string | undefined): boolean {
  return (
    body.kind === "cards" &&
    body.cards.some(({ owner }) => (owner.kind === "expert" ? owner.expert.id : undefined) === expert)
  );
}

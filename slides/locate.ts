import type { Article } from "../src/model/article.ts";
import type { Locator, Locators } from "../src/model/locators.ts";
import { planTalk } from "./plan.ts";
import type { Plan } from "./slide.ts";

/** The slide number of every question, of each of its answers, and of the sections with a slide. */
export function locateSlides(article: Article): Locators {
  return locatorsOf(planTalk(article));
}

/** The same, read off a plan. */
export function locatorsOf(plan: Plan): Locators {
  const found = new Map<string, Locator>();
  for (const { subject, number } of plan.slides) {
    if (subject.kind === "section") found.set(subject.section.id, { slide: number });
    if (subject.kind !== "question") continue;
    found.set(subject.question.id, { slide: number });
    for (const answer of subject.question.answers) found.set(answer.id, { slide: number });
  }
  return found;
}

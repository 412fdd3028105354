import { type Article, type Part, questionsOf, type Section } from "../../src/model/article.ts";
import type { Locators } from "../../src/model/locators.ts";
import { titleSizeFor } from "../layout/dimensions.ts";
import { closingDrafts, openingDrafts } from "./opening-and-closing.ts";
import { questionDraft } from "./question-slide.ts";
import type { Plan, Slide } from "./slide.ts";
import { passageNotes } from "./speaker-notes.ts";
import { withTiming } from "./timing.ts";
import { type Draft, proseDraft } from "./unnumbered-slide.ts";

/**
 * What goes on which slide: title, abstract (if it has a `::: slide` block), experts, contents, then
 * the parts in their order (every question; a section only with a `::: slide` block), at a glance,
 * the gathered prompts, references and the closing slide; behind it the questions that a shorter
 * talk leaves out. `locators` tell where the same things stand in the other outputs.
 */
export function planTalk(article: Article, locators: Locators = new Map()): Plan {
  const { ratio, minutes } = article.meta.talk;
  const backups = backupsOf(article);
  const drafts = [
    ...openingDrafts(article, shownParts(article, backups)),
    ...article.parts.flatMap((part) => (backups.has(part.id) ? [] : partDraft(part, article))),
    ...closingDrafts(article),
  ];
  const behind = article.parts.flatMap((part) => (backups.has(part.id) ? partDraft(part, article) : []));
  const slides = [...drafts, ...behind].map(
    ({ title, id, ...draft }, index): Slide => ({
      ...draft,
      number: index + 1,
      titleSize: titleSizeFor(title, ratio),
      backup: index >= drafts.length,
      where: (id && locators.get(id)) || {},
    }),
  );
  if (minutes === undefined) return { ratio, slides };
  return { ratio, minutes, slides: withTiming(slides, minutes) };
}

/** The ids of the questions that the shorter talk leaves out; none when it is not a shorter one. */
function backupsOf(article: Article): ReadonlySet<string> {
  const named = article.meta.talk.questions;
  if (!named) return new Set();
  const all = questionsOf(article).map(({ id }) => id);
  return new Set(all.filter((id) => !named.some((name) => name.id === id)));
}

/** The parts that have a slide before the closing. */
function shownParts(article: Article, backups: ReadonlySet<string>): readonly Part[] {
  return article.parts.filter((part) =>
    part.kind === "question" ? !backups.has(part.id) : part.body.slide !== undefined,
  );
}

function partDraft(part: Part, article: Article): readonly Draft[] {
  return part.kind === "question" ? [questionDraft(part, article)] : sectionDraft(part);
}

function sectionDraft(section: Section): readonly Draft[] {
  if (!section.body.slide) return [];
  const subject = { kind: "section", section } as const;
  const draft = proseDraft(subject, section.body.slide, passageNotes(section.body, section.prompts));
  return [{ ...draft, title: section.heading.text, id: section.id }];
}

import { type Article, type Part, type Question, questionsOf, type Section } from "../src/model/article.ts";
import type { Locators } from "../src/model/locators.ts";
import type { Prose } from "../src/model/prose.ts";
import { proseText } from "../src/prose/text.ts";
import { answerCards, promptCards } from "./cards.ts";
import { bodyHeight, titleSizeFor } from "./layout.ts";
import { answerNotes, openingNotes, passageNotes, questionNotes } from "./notes.ts";
import { paginate } from "./paginate.ts";
import { PROMPT_FLOOR } from "./sizes.ts";
import type { CardGrid, NotePassage, Plan, Screen, Slide, Subject } from "./slide.ts";
import { withTiming } from "./timing.ts";

/** A slide before it is known at which place it stands. */
type Draft = Pick<Slide, "subject" | "screens"> & { readonly title: string; readonly id?: string };

/**
 * What goes on which slide: title, abstract (if it has a `::: slide` block), experts, then the parts
 * in their order (every question; a section only with a `::: slide` block), the gathered prompts and
 * the closing slide. `locators` tell where the same things stand in the other outputs.
 */
export function planTalk(article: Article, locators: Locators = new Map()): Plan {
  const { ratio, minutes } = article.meta.talk;
  const slides = draftsOf(article).map(({ subject, screens, title, id }, index) => ({
    number: index + 1,
    subject,
    titleSize: titleSizeFor(title, ratio),
    screens,
    where: (id && locators.get(id)) || {},
  }));
  if (minutes === undefined) return { ratio, slides };
  return { ratio, minutes, slides: withTiming(slides, minutes) };
}

function draftsOf(article: Article): readonly Draft[] {
  return [
    plain("title", { kind: "title" }, openingNotes(article)),
    ...(article.abstract.slide
      ? [proseDraft({ kind: "abstract" }, article.abstract.slide, passageNotes(article.abstract, []))]
      : []),
    ...expertsDraft(article),
    ...article.parts.flatMap((part) => partDraft(part, article)),
    ...discussDraft(article),
    plain("closing", { kind: "closing" }, []),
  ];
}

function plain(kind: "title" | "closing", body: Screen["body"], notes: readonly NotePassage[]): Draft {
  return { subject: { kind }, title: "", screens: [{ body, notes, weight: 0 }] };
}

function expertsDraft({ experts }: Article): readonly Draft[] {
  if (experts.length === 0) return [];
  const columns = experts.length <= 5 ? 1 : 2;
  const body = { kind: "experts", columns, experts } as const;
  return [{ subject: { kind: "experts" }, title: "", screens: [{ body, notes: [], weight: 0 }] }];
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

function proseDraft(subject: Subject, prose: Prose, notes: readonly NotePassage[]): Draft {
  const screen = { body: { kind: "prose", prose }, notes, weight: proseText(prose).length } as const;
  return { subject, title: "", screens: [screen] };
}

/** One slide per question, whatever it holds; what does not fit goes on screens below it. */
function questionDraft(question: Question, article: Article): Draft {
  const subject = { kind: "question", question, total: questionsOf(article).length } as const;
  const notes = questionNotes(question);
  const title = question.heading.text;
  const { ratio } = article.meta.talk;
  if (question.intro.slide)
    return { ...proseDraft(subject, question.intro.slide, notes), title, id: question.id };
  const pages = paginate(answerCards(question.answers), bodyHeight(title, ratio), ratio);
  const screens = pages.map((body, index) => ({
    body,
    notes: index === 0 ? notes : answerNotes(answersOn(body, question)),
    weight: answersOn(body, question).reduce((sum, { body }) => sum + proseText(body.prose).length, 0),
  }));
  return { subject, title, id: question.id, screens };
}

/** The answers that a screen shows some of. */
function answersOn(page: CardGrid, question: Question): Question["answers"] {
  return question.answers.filter((answer) =>
    page.cards.some(({ owner }) =>
      owner.kind === "expert" ? owner.expert.id === answer.expert?.id : answer.expert === undefined,
    ),
  );
}

function discussDraft(article: Article): readonly Draft[] {
  const cards = promptCards(article);
  if (cards.length === 0) return [];
  const { ratio } = article.meta.talk;
  const screens = paginate(cards, bodyHeight("", ratio), ratio, PROMPT_FLOOR).map((body) => ({
    body,
    notes: [],
    weight: body.cards.length,
  }));
  return [{ subject: { kind: "discuss" }, title: "", screens }];
}

import { suggest } from "../diagnostics/suggest.ts";
import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** The questions that the front matter selects for the talk exist. */
export const talkNamesQuestions: Check = (article, report) => {
  const known = questionsOf(article).map(({ id }) => id);
  for (const { id, span } of article.meta.talk.questions ?? []) {
    if (known.includes(id)) continue;
    const meant = suggest(id, known);
    const hint = meant ? `did you mean “${meant}”?` : `the ids of the questions are ${known.join(", ")}`;
    report("talk/unknown-question", span, `no question has the id “${id}”`, hint);
  }
};

/** The talk is long enough for the times of its questions. */
export const talkHasTime: Check = (article, report) => {
  const { minutes, questions: named } = article.meta.talk;
  if (minutes === undefined) return;
  const given = questionsOf(article)
    .filter(({ id }) => named?.some((name) => name.id === id) ?? true)
    .filter((question) => question.minutes !== undefined);
  const sum = given.reduce((total, question) => total + question.minutes!, 0);
  if (sum <= minutes) return;
  const message = `the questions take ${sum} minutes in total, but the talk has ${minutes}`;
  const hint = `give the questions less time, or the talk more: talk: { minutes: ${sum} }`;
  report("talk/minutes", given.at(-1)!.span, message, hint);
};

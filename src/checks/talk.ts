import { suggest } from "../diagnostics/suggest.ts";
import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** A shorter talk names questions that there are. */
export const talkNamesQuestions: Check = (article, report) => {
  const known = questionsOf(article).map(({ id }) => id);
  for (const { id, span } of article.meta.talk.questions ?? []) {
    if (known.includes(id)) continue;
    const meant = suggest(id, known);
    report(
      "talk/unknown-question",
      span,
      `no question has the id “${id}”`,
      meant ? `did you mean “${meant}”?` : `the questions are ${known.join(", ")}`,
    );
  }
};

/** The times that questions are given fit into the talk. */
export const talkHasTime: Check = (article, report) => {
  const { minutes, questions: named } = article.meta.talk;
  if (minutes === undefined) return;
  const given = questionsOf(article)
    .filter(({ id }) => named?.some((name) => name.id === id) ?? true)
    .filter((question) => question.minutes !== undefined);
  const sum = given.reduce((total, question) => total + question.minutes!, 0);
  if (sum <= minutes) return;
  report(
    "talk/minutes",
    given.at(-1)!.span,
    `the questions are given ${sum} minutes together, the talk has ${minutes}`,
    "give them less, or the talk more: talk: { minutes }",
  );
};

import { nameOf } from "../../../slides/html/vote.ts";
import { planOf } from "../../../slides/plan/plan.ts";
import { voteOn } from "../../../slides/plan/vote.ts";
import { wordsOf } from "../../i18n/own-words.ts";
import type { Article } from "../../model/article.ts";
import { proseText } from "../../prose/text.ts";

/** A vote as phones show it. */
export interface PhoneVote {
  /** The title of the question, as plain text like all the rest. */
  readonly question: string;
  readonly prompts: readonly string[];
  readonly options: readonly string[];
}

/** The votes of a talk by the ids of their questions, in the order of the slides. */
export function votesOf(article: Article): ReadonlyMap<string, PhoneVote> {
  const words = wordsOf(article.meta);
  const votes = new Map<string, PhoneVote>();
  for (const { subject, screens } of planOf(article).slides) {
    if (subject.kind !== "question" || !screens.some(({ body }) => body.kind === "vote")) continue;
    const { prompts, options } = voteOn(subject.part);
    votes.set(subject.part.id, {
      question: subject.part.heading.listed,
      prompts: prompts.map(proseText),
      options: options.map((option) => nameOf(option, words)),
    });
  }
  return votes;
}

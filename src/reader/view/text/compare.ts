import type { Answer } from "../../../model/article.ts";
import type { Expert } from "../../../model/expert.ts";

/** One expert whose answer can be shown or hidden. */
export interface Comparable extends Pick<Expert, "slug" | "name" | "initials" | "colour"> {
  /** Id of their answer. */
  readonly answer: string;
}

/** The answers of a question that can be chosen among; empty where there is nothing to choose. */
export function compareView(answers: readonly Answer[]): readonly Comparable[] {
  const given = answers.flatMap(({ id, expert }) => (expert ? [{ expert, id }] : []));
  if (given.length < 2) return [];
  return given.map(({ expert: { slug, name, initials, colour }, id }) => ({
    slug,
    name,
    initials,
    colour,
    answer: id,
  }));
}

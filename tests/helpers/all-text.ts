import type { Answer, Article, Passage } from "../../src/model/article.ts";
import type { Prose } from "../../src/model/prose.ts";
import { proseText } from "../../src/prose/text.ts";

/** All prose of an article: every place that words of its source can end up in. */
export function allProse(article: Article): readonly Prose[] {
  return [
    ...passage(article.abstract),
    ...article.prompts.map(({ prose }) => prose),
    ...article.parts.flatMap((part) => [
      part.heading.prose,
      ...(part.kind === "section"
        ? passage(part.body)
        : [...passage(part.intro), ...part.answers.flatMap(answerProse)]),
      ...part.prompts.map(({ prose }) => prose),
    ]),
    ...article.footnotes.map(({ prose }) => prose),
  ];
}

/** The words of all of it, and of the title. */
export function allText(article: Article): string {
  return [article.meta.title, ...allProse(article).map(proseText)].join("\n");
}

function answerProse({ position, body }: Answer): Prose[] {
  return [...(position ? [position.prose] : []), ...passage(body)];
}

function passage({ prose, slide, speakerNotes: notes }: Passage): Prose[] {
  return [prose, ...(slide ? [slide] : []), ...notes];
}

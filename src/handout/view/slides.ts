import type { Answer, Article, Part } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import type { Locators } from "../../model/locators.ts";
import type { Prose } from "../../model/prose.ts";
import { headOf, type PartHead } from "./part-head.ts";

/** What a slide shows, for the variant `notes`; with the head of its question or section. */
export interface SlideView extends PartHead {
  /** The slide's number, from 1. */
  readonly slide?: number;
  readonly cells: readonly SlideCell[];
  /** What the group is asked after it. */
  readonly prompts: readonly Prose[];
}

/** What a slide shows of one expert, or of no expert in particular. */
export interface SlideCell {
  readonly expert?: Expert;
  readonly position?: Prose;
  readonly shown: readonly Prose[];
}

/** The slides of an article: one for each question, and one for each section with a `::: slide` block. */
export function slidesOf(article: Article, locators: Locators): readonly SlideView[] {
  return article.parts
    .filter((part) => part.kind === "question" || part.body.slide)
    .map((part) => ({
      ...headOf(part),
      slide: locators.get(part.id)?.slide,
      cells: cellsOf(part),
      prompts: part.prompts.map(({ prose }) => prose),
    }));
}

/** A `::: slide` block under a question replaces what its answers would show. */
function cellsOf(part: Part): readonly SlideCell[] {
  const { slide } = part.kind === "question" ? part.intro : part.body;
  if (slide) return [{ shown: [slide] }];
  return part.kind === "question" ? part.answers.map(cellOf) : [];
}

function cellOf({ expert, position, body, keyPoints }: Answer): SlideCell {
  return {
    expert,
    position: position?.prose,
    shown: body.slide ? [body.slide] : keyPoints.map(({ prose }) => prose),
  };
}

import type { Answer, Article, Part, Question, Section } from "../model/article.ts";
import type { Expert } from "../model/expert.ts";
import type { Locators } from "../model/locators.ts";
import type { Prose } from "../model/prose.ts";

/** What a slide shows, for the variant `notes`. */
export interface SlideView {
  /** Of the question or section that it belongs to. */
  readonly id: string;
  readonly number?: number;
  readonly heading: Prose;
  readonly runningHead: string;
  /** The slide's number, from 1. */
  readonly slide?: number;
  readonly cells: readonly SlideCell[];
}

/** What a slide shows of one expert, or of no expert in particular. */
export interface SlideCell {
  readonly expert?: Expert;
  readonly shown: readonly Prose[];
}

/** The slides of an article: one for each question, and one for each section with a `::: slide` block. */
export function slidesOf(article: Article, locators: Locators): readonly SlideView[] {
  return article.parts.flatMap((part) => slideOf(part, locators.get(part.id)?.slide));
}

function slideOf(part: Part, slide: number | undefined): readonly SlideView[] {
  const { id, heading } = part;
  const base = { id, heading: heading.prose, ...(slide === undefined ? {} : { slide }) };
  switch (part.kind) {
    case "question":
      return [{ ...base, number: part.number, runningHead: headOf(part), cells: cellsOf(part) }];
    case "section":
      return sectionCells(part).map((cells) => ({ ...base, runningHead: heading.short, cells }));
    default:
      return part satisfies never;
  }
}

function headOf({ number, heading }: Question): string {
  return `${number}\u2002${heading.short}`;
}

/** A `::: slide` block under the question replaces what its answers would show. */
function cellsOf({ intro, answers }: Question): readonly SlideCell[] {
  return intro.slide ? [{ shown: [intro.slide] }] : answers.map(cellOf);
}

function cellOf({ expert, body, keyPoints }: Answer): SlideCell {
  const shown = body.slide ? [body.slide] : keyPoints.map(({ prose }) => prose);
  return { ...(expert ? { expert } : {}), shown };
}

function sectionCells({ body }: Section): readonly (readonly SlideCell[])[] {
  return body.slide ? [[{ shown: [body.slide] }]] : [];
}

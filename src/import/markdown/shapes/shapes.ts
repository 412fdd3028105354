import type { Folded, Shape } from "../outline.ts";
import { anyHeadings, askingHeadings } from "./headings.ts";
import { letters } from "./letters.ts";
import { asking, bold, listed, numbered, unanswered } from "./paragraphs.ts";
import { summaries } from "./summaries.ts";

/** The shapes that are known, in order: the first that fits is taken. */
export const SHAPES: readonly ((blocks: readonly Folded[]) => Shape | undefined)[] = [
  summaries,
  letters,
  askingHeadings,
  numbered,
  bold,
  anyHeadings,
  listed,
  asking,
  unanswered,
];

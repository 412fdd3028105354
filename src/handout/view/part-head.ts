import type { Part } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";

/** What stands above a question or section. */
export interface PartHead {
  readonly id: string;
  /** The question's number; sections have none. */
  readonly number?: number;
  readonly heading: Prose;
  /** The running head on pages that it starts or continues on. */
  readonly runningHead: string;
}

/** The head of a question or section. */
export function headOf(part: Part): PartHead {
  const { id, heading } = part;
  const number = part.kind === "question" ? part.number : undefined;
  const runningHead = number === undefined ? heading.short : `${number}\u2002${heading.short}`;
  return { id, number, heading: heading.prose, runningHead };
}

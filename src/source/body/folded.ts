import type Token from "markdown-it/lib/token.mjs";
import type { Passage } from "../../model/article.ts";
import { hasLead } from "./key-points.ts";
import { NO_PASSAGE } from "./passage.ts";

/** Whether a token opens a `<details>` that stands in no other block. */
export function opensFold({ type, tag, level }: Token): boolean {
  return type === "html_open" && tag === "details" && level === 0;
}

/**
 * Splits what stands under a question without experts at its first `<details>`: before it stands what a quiz
 * asks, such as code and options, from there on the answer. Without one, and after a key point in bold, which
 * only an answer has, all of it is the answer.
 */
export function splitAtFold(passage: Passage): { readonly asked: Passage; readonly answer: Passage } {
  const { tokens } = passage.prose;
  const at = tokens.findIndex(opensFold);
  const before = tokens.slice(0, Math.max(at, 0));
  if (before.length === 0 || hasLead(before)) return { asked: NO_PASSAGE, answer: passage };
  return {
    asked: { prose: { tokens: before }, speakerNotes: [] },
    answer: { ...passage, prose: { tokens: tokens.slice(at) } },
  };
}

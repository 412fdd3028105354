import type { Severity } from "./diagnostic.ts";

/**
 * Every diagnostic there is, with its severity. The code names the invariant that is broken.
 * An error stops the build, a warning does not; only warnings can be silenced.
 */
export const CODES = {
  "answer/duplicate": "error",
  "answer/empty": "error",
  "answer/no-key-point": "warning",
  "answer/unknown-expert": "error",
  "article/empty": "error",
  "article/no-key-points": "warning",
  "article/no-question": "error",
  "article/no-title": "warning",
  "article/same-name": "error",
  "article/not-utf8": "error",
  "bibliography/unreadable": "error",
  "block/unclosed": "error",
  "block/unknown": "error",
  "block/stray-close": "warning",
  "citation/unknown-key": "error",
  "expert/duplicate": "error",
  "expert/no-answer": "warning",
  "front-matter/invalid": "error",
  "front-matter/unclosed": "error",
  "front-matter/unknown-key": "error",
  "handout/text-doubled": "error",
  "handout/text-low": "warning",
  "handout/text-missing": "error",
  "heading/level-one": "warning",
  "html/dropped": "warning",
  "html/unbalanced": "warning",
  "id/duplicate": "error",
  "image/missing": "error",
  "image/no-alt": "warning",
  "image/remote": "warning",
  "image/unreadable": "error",
  "link/target-missing": "error",
  "link/unsafe": "warning",
  "note/duplicate": "error",
  "note/undefined": "error",
  "note/unused": "warning",
  "question/minutes": "error",
  "question/no-answer": "error",
  "slide/continued": "warning",
  "slide/overflow": "error",
  "talk/minutes": "warning",
  "talk/unknown-question": "error",
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof CODES;

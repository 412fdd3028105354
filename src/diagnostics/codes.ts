/**
 * How much a finding matters. An error stops a build. A warning says that readers will probably miss or
 * see something that was not meant. A remark says what an author may like to know and need not change.
 */
export type Severity = "error" | "warning" | "remark";

/**
 * The codes of all diagnostics, with their severity. A code names the invariant that is broken. Errors
 * cannot be silenced.
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
  "article/not-utf8": "error",
  "article/same-name": "error",
  "attribute/invalid": "warning",
  "attribute/unknown": "warning",
  "bibliography/unreadable": "error",
  "block/stray-close": "warning",
  "block/unclosed": "error",
  "block/unknown": "error",
  "callout/kind": "remark",
  "citation/unknown-key": "error",
  "expert/duplicate": "error",
  "expert/no-answer": "warning",
  "footnote/duplicate": "error",
  "footnote/undefined": "error",
  "footnote/unused": "warning",
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
  "index/empty": "warning",
  "index/no-section": "warning",
  "index/no-term": "warning",
  "index/see-unknown": "warning",
  "lang/no-words": "warning",
  "link/article-missing": "warning",
  "link/file-missing": "error",
  "link/outside": "warning",
  "link/target-missing": "error",
  "link/unsafe": "warning",
  "math/comment": "warning",
  "math/invalid": "error",
  "math/macro": "error",
  "math/prose": "warning",
  "math/unclosed": "warning",
  "position/dash": "warning",
  "position/empty": "warning",
  "position/long": "warning",
  "position/not-words": "error",
  "question/minutes": "error",
  "question/no-answer": "error",
  "slide/continued": "warning",
  "slide/overflow": "error",
  "span/unknown": "warning",
  "talk/minutes": "warning",
  "talk/unknown-question": "error",
  "words/placeholder": "warning",
} as const satisfies Record<string, Severity>;

/** The code of a diagnostic. */
export type Code = keyof typeof CODES;

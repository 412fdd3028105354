/** Text that the pages lack, have twice, show as empty boxes, lower than the text block of the page allows, or in small type. */
export interface LostText {
  /** Id of the question, answer or section; empty for what stands before the first of them. */
  readonly id: string;
  /** The letters around the place, without blanks; of `boxes`, the letters themselves, each once, and U+FFFD for those that are not known. */
  readonly near: string;
  readonly kind: "missing" | "doubled" | "low" | "small" | "small-drawing" | "boxes" | "crowded";
}

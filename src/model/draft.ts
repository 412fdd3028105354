/** An error of an article that is built all the same, where the outputs show it. */
export interface DraftMark {
  /** Id of the mark in the pages. */
  readonly id: string;
  /** What is wrong, as the diagnostic says it. */
  readonly message: string;
  /** Line in the source; undefined when the fault is in another file. */
  readonly line?: number;
  /** Id of the question or section that it is in; absent before the first of them. */
  readonly part?: string;
}

import type { Heading } from "./heading.ts";
import type { PageText } from "./page-text.ts";

/** A print run as it comes out of the browser. */
export interface RawPrintRun {
  /**
   * Printed from a document that also has a hidden element for each id of another print run that a link
   * leads to, and a hidden link to each of its own ids that is linked from there. Otherwise the browser
   * would leave out those links and their targets.
   */
  readonly pdf: Uint8Array;
  /** The text that each of its pages shows; none when the printed text is not to be compared with it. */
  readonly texts: readonly PageText[];
  /** The headings on its pages, in order. */
  readonly headings: readonly Heading[];
  /** Number of its first page in the handout, from 1. */
  readonly first: number;
}

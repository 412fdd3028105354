/** What can go wrong with a screen, as measured in a browser. */
export type FaultKind = "overflow" | "clipped" | "outside" | "overlap";

/** One thing that does not stand where it can be seen. */
export interface Fault {
  readonly kind: FaultKind;
  /** Slide and, for what goes on below it, screen; both from 1. */
  readonly slide: number;
  readonly screen: number;
  /** By how much, in px of a slide 720 high (of the window, where the slides are shown as text). */
  readonly px: number;
  /** How the text begins that it happens to. */
  readonly text: string;
}

/** The faults that a browser can measure on a screen. */
export type FaultKind = "overflow" | "clipped" | "outside" | "overlap";

/** One thing on a screen that cannot be seen as it should. */
export interface Fault {
  readonly kind: FaultKind;
  /** Number of the slide, and of the screen on it; both counted from 1. */
  readonly slide: number;
  readonly screen: number;
  /** How large the fault is, in px of a slide 720 px high (in px of the window, where slides are shown as text). */
  readonly px: number;
  /** The first words of the affected text. */
  readonly text: string;
}

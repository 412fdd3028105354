import { wantWholeDeck } from "../client/far-slides.ts";
import { type Fault, measureSlides } from "./measure.ts";

declare global {
  interface Window {
    /** Defined by this script, which `triptych check --slides` runs in an opened talk. */
    measureSlides(): Promise<readonly Fault[]>;
  }
}

window.measureSlides = async () => {
  const root = document.querySelector<HTMLElement>(".reveal")!;
  wantWholeDeck(root);
  // Slides that were not laid out before request their fonts now. Only the second result counts.
  measureSlides(root);
  await document.fonts.ready;
  return measureSlides(root);
};

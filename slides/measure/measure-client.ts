import type { Fault } from "./fault.ts";
import { measureSlides } from "./measure.ts";

declare global {
  interface Window {
    /** Put here by this script, which `triptych check --slides` adds to an opened talk. */
    measureSlides(): Promise<readonly Fault[]>;
  }
}

window.measureSlides = async () => {
  const root = document.querySelector<HTMLElement>(".reveal")!;
  // Measured once in vain: the slides that were not laid out only now ask for their fonts.
  measureSlides(root);
  await document.fonts.ready;
  return measureSlides(root);
};

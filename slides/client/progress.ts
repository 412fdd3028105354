import type { RevealApi } from "reveal.js";
import { screensOf } from "./far-slides.ts";

/**
 * Shows how much of the talk has passed: a line that is full at the closing slide. The backups behind
 * it are not part of the way. That of reveal.js counts them, and counts all slides anew at each step.
 */
export function showProgress(root: HTMLElement, deck: RevealApi): void {
  const slides = [...root.querySelectorAll<HTMLElement>(".slides > section:not([data-backup])")];
  // For each slide the number of screens before it.
  const before: number[] = [];
  let total = 0;
  for (const slide of slides) {
    before.push(total);
    total += screensOf(slide).length;
  }
  const line = document.createElement("div");
  line.className = "way";
  line.ariaHidden = "true";
  root.append(line);
  const update = () => {
    const { h, v = 0 } = deck.getIndices();
    const passed = before[h] === undefined ? total - 1 : before[h] + v + shareOfSteps(deck);
    line.style.setProperty("--passed", String(Math.min(1, passed / Math.max(1, total - 1))));
  };
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(event, update);
  update();
}

/** The share of the current screen's steps that are shown, below 1. */
function shareOfSteps(deck: RevealApi): number {
  const steps = deck.getCurrentSlide()?.querySelectorAll(".fragment") ?? [];
  const shown = [...steps].filter((step) => step.classList.contains("visible"));
  return shown.length / (steps.length + 1);
}

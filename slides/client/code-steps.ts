import type { RevealApi } from "reveal.js";

/**
 * Shows the groups of highlighted lines of code one after the other. Each group but the first has a
 * fragment without content before the code; the last one that is shown says which lines are lit. On
 * paper and in the transcript all of them are.
 */
export function bindCodeSteps(root: HTMLElement, deck: RevealApi): void {
  if (/[?&]print-pdf/.test(location.search)) return;
  const show = () => {
    for (const step of root.querySelectorAll(".code-step")) lightStep(step.closest("pre")!);
  };
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(event, show);
  show();
}

/** Lights the lines of the step that each block of code on a screen is at. */
export function lightCode(screen: HTMLElement): void {
  for (const block of new Set([...screen.querySelectorAll(".code-step")].map((step) => step.closest("pre")!)))
    lightStep(block);
}

function lightStep(block: HTMLElement): void {
  const step = String(block.querySelectorAll(".code-step.visible").length);
  block.dataset.step = step;
  for (const line of block.querySelectorAll<HTMLElement>(".line"))
    line.classList.toggle("lit", line.dataset.steps?.split(" ").includes(step) ?? false);
  scrollToLit(block);
}

/** Brings the lit lines of a listing that is too long for its slide into view. */
function scrollToLit(block: HTMLElement): void {
  const scroller = block.closest<HTMLElement>("[data-overflow] > .shown");
  const lit = block.querySelector<HTMLElement>(".lit");
  if (scroller && lit) scroller.scrollTop = lit.offsetTop - block.offsetTop - scroller.clientHeight / 3;
}

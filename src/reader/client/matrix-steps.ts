import { words } from "./words.ts";

/** Where the style sheet shows the matrix as a list of questions. */
const NARROW = "(max-width: 40rem)";

/**
 * On a phone, shows one question of the matrix at a time, and the heading of the next, with buttons for the next and
 * the one before.
 */
export function matrixSteps(): void {
  const matrix = document.querySelector<HTMLElement>(".landing-page .matrix");
  const rows = [...(matrix?.querySelectorAll<HTMLElement>("tbody tr") ?? [])];
  if (!matrix || rows.length < 2) return;
  let current = 0;
  const place = document.createElement("p");
  place.setAttribute("role", "status");
  const [back, ahead] = [-1, 1].map((distance) =>
    stepButton(distance, () => {
      current += distance;
      show();
    }),
  ) as [HTMLButtonElement, HTMLButtonElement];
  const bar = document.createElement("div");
  bar.className = "matrix-steps";
  bar.append(back, place, ahead);
  matrix.before(bar);
  const narrow = matchMedia(NARROW);
  const show = () => {
    bar.hidden = !narrow.matches;
    rows.forEach((row, index) => {
      const isNext = index === current + 1;
      row.hidden = narrow.matches && index !== current && !isNext;
      row.classList.toggle("next-row", isNext);
    });
    back.disabled = current === 0;
    ahead.disabled = current === rows.length - 1;
    place.textContent = `${current + 1} / ${rows.length}`;
  };
  narrow.addEventListener("change", show);
  show();
}

function stepButton(distance: number, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "small-button";
  button.textContent = (distance < 0 ? words().previousQuestion : words().nextQuestion) ?? "";
  button.addEventListener("click", onClick);
  return button;
}

import { words } from "./words.ts";

/** Where the style sheet shows the matrix as a list of questions. */
const NARROW = "(max-width: 40rem)";

/**
 * On a phone, shows one question of the matrix at a time: above it buttons for the next and the one before, below it
 * a button that says which is next.
 */
export function matrixSteps(): void {
  const matrix = document.querySelector<HTMLElement>(".landing-page .matrix");
  const rows = [...(matrix?.querySelectorAll<HTMLElement>("tbody tr") ?? [])];
  if (!matrix || rows.length < 2) return;
  let current = 0;
  const go = (distance: number) => {
    current += distance;
    show();
  };
  const place = document.createElement("p");
  place.setAttribute("role", "status");
  const { nextQuestion = "", previousQuestion = "" } = words();
  const back = stepButton("small-button", () => go(-1), previousQuestion);
  const ahead = stepButton("small-button", () => go(1), nextQuestion);
  const bar = document.createElement("div");
  bar.className = "matrix-steps";
  bar.append(back, place, ahead);
  // Below a long question the next one would begin above the window.
  const announced = stepButton("next-row", () => {
    go(1);
    rows[current]?.querySelector<HTMLElement>("th a")?.focus({ preventScroll: true });
    bar.scrollIntoView();
  });
  matrix.before(bar);
  matrix.after(announced);
  const narrow = matchMedia(NARROW);
  const show = () => {
    const next = rows[current + 1];
    bar.hidden = !narrow.matches;
    for (const row of rows) row.hidden = narrow.matches && row !== rows[current];
    back.disabled = current === 0;
    ahead.disabled = !next;
    place.textContent = `${current + 1} / ${rows.length}`;
    announced.hidden = !narrow.matches || !next;
    if (next) announced.replaceChildren(line(nextQuestion), line(titleOf(next)));
  };
  narrow.addEventListener("change", show);
  show();
}

function stepButton(className: string, onClick: () => void, text = ""): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.textContent = text;
  button.addEventListener("click", onClick);
  return button;
}

/** Number and words of a row's question, without the page of the handout. */
function titleOf(row: HTMLElement): string {
  const parts = [...row.querySelectorAll("th > :is(.number, a)")];
  return parts.map((part) => part.textContent).join(" ");
}

function line(text: string): HTMLElement {
  const span = document.createElement("span");
  span.textContent = text;
  return span;
}

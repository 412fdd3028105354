import { carryQuery } from "./carry-query.ts";
import { type CompareState, readState, showsOf, toggled, writeState } from "./compare-state.ts";
import { foldRest } from "./fold-rest.ts";

/** Lets the reader of a question's page choose whose answers to see, and how. */
export function compare(): void {
  let state = readState(location.search);
  carryQuery(writeState(state));
  const bar = document.querySelector<HTMLElement>(".compare");
  if (!bar) return;
  const chips = [...bar.querySelectorAll<HTMLElement>("[data-expert]")];
  const everyone = chips.map(({ dataset }) => dataset.expert!);
  const show = () => {
    // What came along from another question but is not to be had here stays in the address.
    display(bar, chips, state, showsOf(state, everyone));
    const query = writeState(state, location.search);
    if (query !== location.search) replaceQuery(query);
    carryQuery(writeState(state));
  };
  bar.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest("button");
    if (!button) return;
    const { expert, toggle } = button.dataset;
    if (expert) state = toggled(state, expert, everyone);
    else if (toggle === "side") state = { ...state, sideBySide: !state.sideBySide };
    else state = { ...state, keyPointsOnly: !state.keyPointsOnly };
    show();
  });
  foldRest();
  show();
  showTarget();
  addEventListener("hashchange", showTarget);
}

function display(
  bar: HTMLElement,
  chips: readonly HTMLElement[],
  state: CompareState,
  isShown: (slug: string) => boolean,
): void {
  for (const chip of chips) {
    const shown = isShown(chip.dataset.expert!);
    chip.setAttribute("aria-pressed", String(shown));
    const answer = document.getElementById(chip.dataset.answer!);
    if (answer) answer.hidden = !shown;
  }
  const root = document.documentElement;
  root.toggleAttribute("data-side", state.sideBySide);
  root.toggleAttribute("data-key", state.keyPointsOnly);
  bar.querySelector('[data-toggle="side"]')?.setAttribute("aria-pressed", String(state.sideBySide));
  bar.querySelector('[data-toggle="key"]')?.setAttribute("aria-pressed", String(state.keyPointsOnly));
}

/** Goes where the address leads, also into an answer that was hidden. */
function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const answer = target?.closest<HTMLElement>(".answer[hidden]");
  if (answer)
    document.querySelector<HTMLElement>(`.compare [data-answer="${CSS.escape(answer.id)}"]`)?.click();
  target?.scrollIntoView();
}

function replaceQuery(query: string): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
  } catch {
    // Some browsers allow it not for pages from disk; links carry the choice all the same.
  }
}

import { decodeAddress } from "../../prose/address.ts";
import { replaceAddress } from "./address.ts";
import { type CompareState, readState, showsOf, toggled, writeState } from "./compare-state.ts";

/** Lets the reader choose which answers of a question to see, and how. */
export function compare(): void {
  let state = readState(location.search);
  carryQuery(writeState(state));
  const bar = document.querySelector<HTMLElement>(".compare");
  if (!bar) return;
  const chips = [...bar.querySelectorAll<HTMLElement>("[data-expert]")];
  const everyone = chips.map(({ dataset }) => dataset.expert!);
  const show = () => {
    // Experts who were chosen on another question and do not answer here stay in the address.
    display(bar, chips, state, showsOf(state, everyone));
    const query = writeState(state, location.search);
    if (query !== location.search) replaceAddress(`${location.pathname}${query}${location.hash}`);
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
  const toggle = (name: string, on: boolean) => {
    document.documentElement.toggleAttribute(`data-${name}`, on);
    bar.querySelector(`[data-toggle=${name}]`)?.setAttribute("aria-pressed", String(on));
  };
  toggle("side", state.sideBySide);
  toggle("key", state.keyPointsOnly);
}

/** Scrolls to the target of the address, and first shows its answer if that is hidden. */
function showTarget(): void {
  const target = document.getElementById(decodeAddress(location.hash.slice(1)));
  const answer = target?.closest<HTMLElement>(".answer[hidden]");
  if (answer)
    document.querySelector<HTMLElement>(`.compare [data-answer="${CSS.escape(answer.id)}"]`)?.click();
  target?.scrollIntoView();
}

/** Adds a query to the links to the article's other questions, so that they keep the choice. */
function carryQuery(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".neighbours a, .contents .parts a")) {
    const href = link.getAttribute("href")!;
    if (href.startsWith("#")) continue;
    const [path, fragment] = href.split("#");
    link.href = `${path!.split("?")[0]}${query}${fragment === undefined ? "" : `#${fragment}`}`;
  }
}

/**
 * Wraps the text after a key point in its paragraph, so that the style sheet can hide it. Ids and
 * text stay the same.
 */
function foldRest(): void {
  for (const point of document.querySelectorAll(".answer .key-point")) {
    const block = point.parentElement;
    if (!block || point.nextSibling === null) continue;
    const rest = document.createElement("span");
    rest.className = "rest";
    while (point.nextSibling) rest.append(point.nextSibling);
    block.append(rest);
  }
}

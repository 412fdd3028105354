import { decodeAddress } from "../../prose/address.ts";
import { replaceAddress } from "./address.ts";
import { answersElsewhere } from "./answers-elsewhere.ts";
import { compareButton } from "./compare-button.ts";
import { type CompareState, differ, readState, showsOf, toggled, writeState } from "./compare-state.ts";

/** Lets the reader choose which answers of a question, or of the whole article, to see, and how. */
export function compare(): void {
  let state = readState(location.search);
  carryQuery(writeState(state));
  const bar = document.querySelector<HTMLElement>(".compare");
  if (!bar) return;
  makeButtons(bar);
  const chips = [...bar.querySelectorAll<HTMLElement>("[data-expert]")];
  const everyone = chips.map(({ dataset }) => dataset.expert!);
  const elsewhere = answersElsewhere(bar, (slug) => {
    void bring([slug], { ...state, shown: [...(state.shown ?? []), slug] });
  });
  /** Shows a state with answers of other pages, once they have come. */
  const bring = async (slugs: readonly string[], next: CompareState) => {
    for (const chip of (await elsewhere?.bring(slugs)) ?? []) {
      chips.push(chip);
      everyone.push(chip.dataset.expert!);
    }
    foldRest();
    change(next);
  };
  const change = (next: CompareState) => {
    state = next;
    // Experts who were chosen on another question and do not answer here stay in the address.
    display(bar, chips, state, showsOf(state, everyone));
    const query = writeState(state, location.search);
    if (query !== location.search) replaceAddress(`${location.pathname}${query}${location.hash}`);
    carryQuery(writeState(state));
  };
  bar.addEventListener("click", ({ target }) => {
    const { expert, toggle } = (target as Element).closest("button")?.dataset ?? {};
    if (expert) change(toggled(state, expert, everyone));
    else if (toggle === "side") change({ ...state, sideBySide: !state.sideBySide });
    else if (toggle === "key") change({ ...state, keyPointsOnly: !state.keyPointsOnly });
    else if (toggle === "differ") change({ ...state, onlyDifferences: !state.onlyDifferences });
  });
  const showTarget = () => {
    const target = document.getElementById(decodeAddress(location.hash.slice(1)));
    if (!target) return;
    change(withTarget(target, state, everyone));
    target.scrollIntoView();
  };
  foldRest();
  change(state);
  showTarget();
  const absent = state.shown?.filter((slug) => !everyone.includes(slug)) ?? [];
  if (absent.length > 0 && elsewhere) void bring(absent, state).catch(() => undefined);
  addEventListener("hashchange", showTarget);
}

/** On a question's page the bar has links to the answers, which also work without scripts: makes buttons of them. */
function makeButtons(bar: HTMLElement): void {
  const links = bar.querySelector(".chips");
  if (!links) return;
  for (const link of links.querySelectorAll("a")) {
    const answer = document.getElementById(decodeAddress(link.hash.slice(1)));
    compareButton(link, answer?.dataset.expert ?? "");
  }
  for (const list of links.querySelectorAll("ul")) list.classList.add("chip-row");
  links.replaceWith(...links.childNodes);
}

/** The state in which the target of the address is shown. */
function withTarget(target: Element, state: CompareState, everyone: readonly string[]): CompareState {
  const isLeftOut = target.closest(".question[hidden]") !== null;
  const slug = target.closest<HTMLElement>(".answer[hidden]")?.dataset.expert;
  const all = { ...state, onlyDifferences: state.onlyDifferences && !isLeftOut };
  if (slug) return toggled(all, slug, everyone);
  // A question that none of those answers who are shown.
  return isLeftOut && target.matches(".question") && !state.onlyDifferences
    ? { ...all, shown: undefined }
    : all;
}

function display(
  bar: HTMLElement,
  chips: readonly HTMLElement[],
  state: CompareState,
  isShown: (slug: string) => boolean,
): void {
  for (const chip of chips) chip.setAttribute("aria-pressed", String(isShown(chip.dataset.expert!)));
  for (const answer of document.querySelectorAll<HTMLElement>(".answer[data-expert]"))
    answer.hidden = !isShown(answer.dataset.expert!);
  const toggle = (name: string, on: boolean) => {
    document.documentElement.toggleAttribute(`data-${name}`, on);
    bar.querySelector(`[data-toggle=${name}]`)?.setAttribute("aria-pressed", String(on));
  };
  toggle("side", state.sideBySide);
  toggle("key", state.keyPointsOnly);
  toggle("differ", state.onlyDifferences);
  leaveOutQuestions(state.onlyDifferences);
}

/**
 * On the whole article: hides questions that none of those answers who are shown and, with `onlyDifferences`,
 * those on which they do not differ. Says so when none is left.
 */
function leaveOutQuestions(onlyDifferences: boolean): void {
  const questions = [...document.querySelectorAll<HTMLElement>(".article-page .question")];
  for (const question of questions) {
    const answers = [...question.querySelectorAll<HTMLElement>(".answer[data-expert]")];
    const shown = answers.filter(({ hidden }) => !hidden);
    const positions = shown.map((answer) => answer.querySelector(".position")?.textContent ?? undefined);
    const isSilent = answers.length > 0 && shown.length === 0;
    question.hidden = isSilent || (onlyDifferences && !differ(positions));
  }
  const none = document.querySelector<HTMLElement>(".no-differences");
  if (none) none.hidden = !onlyDifferences || questions.some(({ hidden }) => !hidden);
}

/** Adds a query to the links to the article's other questions and pages, so that they keep the choice. */
function carryQuery(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    ".neighbours a, .pager a, .contents-body :is(.parts, .more) a",
  )) {
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
    const isFolded = point.nextElementSibling?.className === "rest";
    if (!block || point.nextSibling === null || isFolded) continue;
    const rest = document.createElement("span");
    rest.className = "rest";
    while (point.nextSibling) rest.append(point.nextSibling);
    block.append(rest);
  }
}

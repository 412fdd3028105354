import { percentages } from "./percentages.ts";
import { type Ballot, ROUNDS, type Round, sum, type Votes } from "./votes.ts";

/** What can be voted for in a talk: a ballot for each question with a vote. */
export function ballotsIn(root: HTMLElement): readonly Ballot[] {
  return [...root.querySelectorAll<HTMLElement>("[data-vote][data-round='before']")].map(ballotOf);
}

/** The options that a screen lists, in order. */
export function optionsOf(screen: HTMLElement): readonly HTMLElement[] {
  return [...screen.querySelectorAll<HTMLElement>(".option")];
}

/** What can be voted for on a screen. */
export function ballotOf(screen: HTMLElement): Ballot {
  return {
    key: screen.dataset.vote!,
    options: optionsOf(screen).map(({ dataset }) => dataset.name ?? ""),
  };
}

/** The round that a screen asks for. */
export function roundOf(screen: HTMLElement): Round {
  return screen.dataset.round as Round;
}

/** Makes the buttons of every vote count, and shows the votes that there are. */
export function bindVoteScreens(root: HTMLElement, votes: Votes): void {
  const screens = [...root.querySelectorAll<HTMLElement>("[data-vote]")];
  for (const screen of screens) {
    bindButtons(screen, votes);
    bindTabbing(screen);
    showVotes(screen, votes);
  }
  votes.onChange((key, round, source) => {
    for (const screen of screens.filter(({ dataset }) => dataset.vote === key)) {
      const changed = showVotes(screen, votes);
      if (source === "hand" && roundOf(screen) === round) announce(screen, changed);
    }
  });
}

function bindButtons(screen: HTMLElement, votes: Votes): void {
  const { key } = ballotOf(screen);
  const round = roundOf(screen);
  // A click leaves the focus where it is, so that the arrow keys still step.
  screen.addEventListener("mousedown", (event) => {
    if ((event.target as Element).closest("button")) event.preventDefault();
  });
  screen.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest("button");
    if (!button) return;
    const option = optionsOf(screen).findIndex((each) => each.contains(button));
    if ("undo" in button.dataset) votes.undo(key, round);
    else if ("clear" in button.dataset) votes.clear(key, round);
    else votes.count(key, round, option, Number(button.dataset.step));
  });
}

/**
 * The keys of a button that has the focus by the Tab key: Enter presses it, up and down go to the next
 * one, and Space steps on as everywhere in the talk.
 */
function bindTabbing(screen: HTMLElement): void {
  screen.addEventListener("keyup", (event) => {
    if (event.key === " ") event.preventDefault();
  });
  screen.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined && event.key !== "Enter") return;
    event.stopPropagation();
    if (step === undefined) return;
    event.preventDefault();
    const option = optionsOf(screen).findIndex((each) => each.contains(event.target as Node));
    optionsOf(screen)[option + step]?.querySelector("button")?.focus();
  });
}

/** Shows the votes of a screen. Returns the options whose count in the screen's round has changed. */
function showVotes(screen: HTMLElement, votes: Votes): readonly HTMLElement[] {
  const { key } = ballotOf(screen);
  const own = roundOf(screen);
  const counts = votes.state()[key]!;
  screen.toggleAttribute("data-counted", sum(counts[own]) > 0);
  screen.toggleAttribute("data-undoable", votes.canUndo(key, own));
  const changed = ROUNDS.map((round) => [round, showRound(screen, round, counts[round])] as const);
  return changed.flatMap(([round, options]) => (round === own ? options : []));
}

/** Shows one round, where the screen has a place for it. Returns the options whose count has changed. */
function showRound(screen: HTMLElement, round: Round, counts: readonly number[]): readonly HTMLElement[] {
  const shares = percentages(counts);
  const isEmpty = sum(counts) === 0;
  write(screen.querySelector(`[data-total="${round}"]`), String(sum(counts)));
  screen.querySelectorAll(`td.${round}`).forEach((cell, index) => {
    write(cell, `${counts[index]} (${perCent(shares[index]!)})`);
  });
  const changed: HTMLElement[] = [];
  optionsOf(screen).forEach((option, index) => {
    write(option.querySelector(`[data-share="${round}"]`), isEmpty ? "" : perCent(shares[index]!));
    option.style.setProperty(`--${round}`, `${shares[index]}%`);
    if (write(option.querySelector(`[data-count="${round}"]`), String(counts[index]))) changed.push(option);
  });
  return changed;
}

/** Writes a text where there is a place for it. Returns whether another stood there. */
function write(place: Element | null, text: string): boolean {
  if (!place || place.textContent === text) return false;
  place.textContent = text;
  return true;
}

function perCent(share: number): string {
  const { lang } = document.documentElement;
  // The same digits as everywhere in the talk.
  return new Intl.NumberFormat(lang, { style: "percent", numberingSystem: "latn" }).format(share / 100);
}

/** Tells a screen reader the new counts. */
function announce(screen: HTMLElement, changed: readonly HTMLElement[]): void {
  const round = roundOf(screen);
  const counts = changed.map(
    (option) => `${option.dataset.name}: ${option.querySelector(`[data-count="${round}"]`)?.textContent}`,
  );
  write(screen.querySelector("[role='status']"), counts.join(", "));
}

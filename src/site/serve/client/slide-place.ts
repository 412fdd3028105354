import { alignedIndex } from "./align.ts";

/** The slide that a talk shows, and the step on it, each between its neighbours. */
export interface SlidePlace {
  readonly slides: readonly string[];
  readonly slide: number;
  /** The texts of the steps of the slide, in their order. */
  readonly steps: readonly string[];
  /** The last step that is shown; -1 before the first. */
  readonly step: number;
  /** Whether the screen is black. */
  readonly paused: boolean;
}

/** The slide that the page shows; undefined when it shows no slides. */
export function slidePlace(): SlidePlace | undefined {
  const deck = document.querySelector(".reveal.ready");
  const screens = screensOf();
  const slide = screens.findIndex(
    (screen) => screen.matches(".present") && !screen.closest(".stack:not(.present)"),
  );
  const current = screens[slide];
  if (!deck || !current) return undefined;
  const steps = stepsOf(current);
  const step = steps.findLastIndex((each) => each.some((fragment) => fragment.matches(".visible")));
  return {
    slides: screens.map(textOf),
    slide,
    steps: steps.map(textOfStep),
    step,
    paused: deck.matches(".paused"),
  };
}

/**
 * Opens a deck that is not started yet at a slide: first by its address, then, once it is started, with
 * its step, which an address does not name.
 */
export function toSlide(place: SlidePlace): void {
  const screens = screensOf();
  const screen = screens[alignedIndex(place.slides, screens.map(textOf), place.slide)];
  if (!screen) return;
  const [indexh, indexv] = indicesOf(screen);
  const steps = stepsOf(screen);
  const step = place.step < 0 ? -1 : alignedIndex(place.steps, steps.map(textOfStep), place.step);
  history.replaceState(history.state, "", `#/${indexh + 1}${indexv > 0 ? `/${indexv + 1}` : ""}`);
  const state = { indexh, indexv, indexf: step, paused: place.paused };
  addEventListener(
    "ready",
    () => postMessage(JSON.stringify({ method: "setState", args: [state] }), origin),
    {
      once: true,
    },
  );
}

/** What is shown at one time: the slides, or the screens below one another that a slide consists of. */
function screensOf(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".slides section")].filter(
    (section) => section.querySelector("section") === null,
  );
}

/** How reveal.js counts a screen: its slide, and its place on that slide, from 0. */
function indicesOf(screen: HTMLElement): readonly [number, number] {
  const parent = screen.parentElement!;
  const among = (section: Element) =>
    [...section.parentElement!.children].filter(({ tagName }) => tagName === "SECTION").indexOf(section);
  return parent.tagName === "SECTION" ? [among(parent), among(screen)] : [among(screen), 0];
}

/** The fragments that appear together, in the order in which they appear. */
function stepsOf(screen: HTMLElement): readonly (readonly HTMLElement[])[] {
  const steps = new Map<number, HTMLElement[]>();
  for (const fragment of screen.querySelectorAll<HTMLElement>(".fragment")) {
    const index = Number(fragment.dataset.fragmentIndex ?? 0);
    steps.set(index, [...(steps.get(index) ?? []), fragment]);
  }
  return [...steps].sort(([a], [b]) => a - b).map(([, fragments]) => fragments);
}

/** The innermost fragment: a card appears with its first key point. */
function textOfStep(fragments: readonly HTMLElement[]): string {
  return fragments.at(-1)?.textContent ?? "";
}

/** Without numbers of questions and slides, which change with every question that is added before. */
function textOf(screen: HTMLElement): string {
  const pieces = [...screen.querySelectorAll(".screen > .head > h2, .screen > .body, .screen > .opening")];
  return pieces.map(withoutNumbers).join(" ").replace(/\s+/g, " ").trim();
}

function withoutNumbers(piece: Element): string {
  const copy = piece.cloneNode(true) as Element;
  for (const number of copy.querySelectorAll(".number")) number.remove();
  return copy.textContent ?? "";
}

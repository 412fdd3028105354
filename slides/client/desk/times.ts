import { clock, type PlannedTimes, plannedFor, talkPace } from "./pace.ts";
import { type Desk, filled, find, type ShowState } from "./parts.ts";
import type { DeckState } from "./protocol.ts";
import type { Screens } from "./steps.ts";
import {
  isFresh,
  keepStopwatch,
  keptStopwatch,
  onSlide,
  reset,
  type Stopwatch,
  timesAt,
  toggled,
} from "./stopwatch.ts";

/**
 * Shows how long the talk and its question have taken, and how that is against the plan. The time starts
 * with the first step, or with its button.
 */
export function bindTimes({ desk, screens }: Desk): ShowState {
  const name = `triptych-desk ${location.pathname}`;
  const planned = plannedTimes(screens);
  let watch = keptStopwatch(name);
  let state: DeckState | undefined;
  const change = (changed: Stopwatch) => {
    watch = changed;
    keepStopwatch(name, watch);
    show();
  };
  const show = () => showTimes(desk, watch, planned, state);
  find(desk, '[data-timer="toggle"]').addEventListener("click", () => change(toggled(watch, Date.now())));
  find(desk, '[data-timer="reset"]').addEventListener("click", () => change(reset(watch, Date.now())));
  // More often than the seconds change, so that none is shown late.
  setInterval(show, 250);
  show();
  return (now) => {
    const before = state;
    state = now;
    const moved = onSlide(watch, now.slide, Date.now());
    change(before && isStep(before, now) && isFresh(moved) ? toggled(moved, Date.now()) : moved);
  };
}

/** Whether the talk went on by a step, not by a jump to another slide. */
function isStep(before: DeckState, now: DeckState): boolean {
  const isSame = before.slide === now.slide && before.screen === now.screen && before.step === now.step;
  return !isSame && now.slide - before.slide <= 1 && now.slide >= before.slide;
}

function plannedTimes(screens: Screens): PlannedTimes {
  return screens.map((slide) => slide.map(({ dataset }) => Number(dataset.timing ?? 0)));
}

function showTimes(desk: HTMLElement, watch: Stopwatch, planned: PlannedTimes, state?: DeckState): void {
  const { total, onSlide } = timesAt(watch, Date.now());
  const isRunning = watch.since !== undefined;
  const toggle = find(desk, '[data-timer="toggle"]');
  write(toggle, (isRunning ? toggle.dataset.pause : toggle.dataset.start) ?? "");
  desk.toggleAttribute("data-running", isRunning);
  write(find(desk, ".desk-elapsed"), clock(total / 1000));
  const language = document.documentElement.lang;
  const timeOfDay = new Date().toLocaleTimeString(language, { timeStyle: "short", numberingSystem: "latn" });
  write(find(desk, ".desk-clock"), timeOfDay);
  if (!state) return;
  showPace(desk, planned, state, isFresh(watch) ? undefined : total / 1000);
  showQuestion(desk, plannedFor(planned, state.slide), onSlide / 1000);
}

/**
 * The pace of the whole talk; nothing before its time has begun, also when the desk is opened later than the deck.
 * Screen readers are told when it turns early, late or on time, not each second.
 */
function showPace(desk: HTMLElement, planned: PlannedTimes, state: DeckState, elapsed?: number): void {
  const output = find(desk, ".desk-pace");
  const { early, late, onTime = "", notPlanned = "" } = output.dataset;
  const hasBegun = elapsed !== undefined;
  const pace = hasBegun ? talkPace(planned, state, elapsed) : undefined;
  const by = pace && "by" in pace ? clock(pace.by) : "";
  const words = { early: filled(early, { time: by }), late: filled(late, { time: by }), "on-time": onTime };
  const text = pace ? words[pace.state] : hasBegun ? notPlanned : "";
  const turned = output.dataset.state !== (pace?.state ?? "");
  output.dataset.state = pace?.state ?? "";
  write(output, text);
  if (turned && pace && desk.hasAttribute("data-running")) write(find(desk, ".desk-said"), text);
}

/** The time of the question: used, planned, and by how much it is over. */
function showQuestion(desk: HTMLElement, planned: number, used: number): void {
  const output = find(desk, ".desk-question");
  const { late } = find(desk, ".desk-pace").dataset;
  const over = Math.floor(used) - planned;
  const isOver = planned > 0 && over > 0;
  const times = { used: clock(used), planned: clock(planned) };
  const of = planned > 0 ? filled(output.dataset.of, times) : times.used;
  write(output, isOver ? `${of} · ${filled(late, { time: clock(over) })}` : of);
  output.dataset.state = isOver ? "late" : "";
}

/** Writes a text where it changes, so that nothing is announced or laid out in vain. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

import { type Desk, find, type ShowState } from "./parts.ts";
import { type Screens, stepsOf } from "./steps.ts";

/**
 * Shows the notes of the screen, at the words of the expert who speaks now, with the key point that
 * appeared last set off; below them, the prompts of the question.
 */
export function bindNotes({ desk, screens }: Desk): ShowState {
  const section = find(desk, ".desk-notes");
  const text = find(section, ".desk-text");
  let shown: HTMLElement | undefined;
  return ({ slide, screen: index, step }) => {
    const screen = screens[slide]?.[index];
    if (!screen) return;
    const source = screenWithNotes(screens[slide]!, index);
    if (source !== shown) {
      shown = source;
      showNotes(section, text, source);
      showPrompts(find(section, ".desk-prompts"), screens, slide);
      section.scrollTop = 0;
    }
    setOff(section, text, screen, step);
  };
}

/** The screen whose notes are for a screen: the one on which its expert began, where it has none of its own. */
function screenWithNotes(screens: readonly HTMLElement[], index: number): HTMLElement {
  const screen = screens[index]!;
  const { speaker } = screen.dataset;
  const has = (one: HTMLElement) => one.querySelector(":scope > .notes > :not(.notes-places)") !== null;
  if (speaker === undefined || has(screen)) return screen;
  const before = screens.slice(0, index).filter((one) => one.dataset.speaker === speaker && has(one));
  return before.at(-1) ?? screen;
}

function showNotes(section: HTMLElement, text: HTMLElement, screen: HTMLElement): void {
  const notes = screen.querySelector(":scope > .notes")?.cloneNode(true) as HTMLElement | undefined;
  const places = notes?.querySelector(".notes-places");
  find(section, ".desk-place").textContent = places?.textContent ?? "";
  places?.remove();
  notes && withoutPrompts(notes);
  const written = [...(notes?.childNodes ?? [])];
  const isEmpty = written.every(({ textContent }) => textContent?.trim() === "");
  text.replaceChildren(...(isEmpty ? [text.dataset.without ?? ""] : written));
  text.toggleAttribute("data-empty", isEmpty);
}

/** Prompts stand in a place of their own. */
function withoutPrompts(notes: HTMLElement): Element[] {
  const head = notes.querySelector("[data-prompts]");
  if (!head) return [];
  const prompts: Element[] = [];
  for (let next = head.nextElementSibling; next; next = next.nextElementSibling) prompts.push(next);
  for (const element of [head, ...prompts]) element.remove();
  return prompts;
}

/** The prompts of a question, from whichever of its screens has them in its notes. */
function showPrompts(box: HTMLElement, screens: Screens, slide: number): void {
  const notes = screens[slide]!.map((screen) => screen.querySelector(":scope > .notes"));
  const having = notes.find((each) => each?.querySelector("[data-prompts]"));
  const prompts = having ? withoutPrompts(having.cloneNode(true) as HTMLElement) : [];
  box.hidden = prompts.length === 0;
  find(box, "div").replaceChildren(...prompts);
}

/** Sets off the key point that appeared last, and moves the notes to it, or to where its expert's answer begins. */
function setOff(section: HTMLElement, text: HTMLElement, screen: HTMLElement, step: number): void {
  const last = stepsOf(screen)[step]?.at(-1);
  const owner = last?.closest<HTMLElement>("[data-expert]")?.dataset.expert ?? screen.dataset.speaker;
  const head =
    owner === undefined ? null : text.querySelector<HTMLElement>(`[data-of="${CSS.escape(owner)}"]`);
  const points = [...text.querySelectorAll<HTMLElement>(".key-point")];
  const current =
    last && points.find((point) => bare(point) === bare(last) && (!head || belongsTo(point, head)));
  for (const point of points) point.toggleAttribute("data-now", point === current);
  const target = current?.closest<HTMLElement>("p, li") ?? head;
  if (target && step >= 0) reveal(section, target, head);
}

/** A text without what differs between a slide and the notes: spaces, and the stop at its end. */
function bare({ textContent }: HTMLElement): string {
  return textContent!
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.:。．：۔]$/u, "");
}

/** Whether an element comes after a heading, and before the next one of an answer. */
function belongsTo(element: HTMLElement, head: HTMLElement): boolean {
  const isAfter = (other: Node) =>
    (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!isAfter(head)) return false;
  let next = head.nextElementSibling;
  while (next && !next.matches("[data-of]")) next = next.nextElementSibling;
  return next === null || !isAfter(next);
}

/** Scrolls just the notes, so that an element is seen near their top; with its answer's heading when both fit. */
function reveal(section: HTMLElement, target: HTMLElement, head: HTMLElement | null): void {
  const top = (element: HTMLElement) =>
    element.getBoundingClientRect().top - section.getBoundingClientRect().top + section.scrollTop;
  const wanted = head && top(target) - top(head) < section.clientHeight / 2 ? head : target;
  section.scrollTo({ top: top(wanted) - section.clientHeight / 10 });
}

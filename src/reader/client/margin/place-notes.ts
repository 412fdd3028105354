import { type Obstacle, stacked } from "./stack.ts";

/** Where notes stand beside the text: see styles/reader-notes.css. */
const WIDE = "screen and (min-width: 75rem)";

/**
 * Puts each note of the margin beside the line that refers to it. Without this script, notes stand at the beginning
 * or at the end of their paragraph.
 */
export function placeNotes(): void {
  const texts = document.querySelectorAll<HTMLElement>(":is(.answer, .part, main) > .noted");
  if (texts.length === 0) return;
  const wide = matchMedia(WIDE);
  const place = (text: HTMLElement) => {
    const isBeside = wide.matches && !document.documentElement.hasAttribute("data-side");
    if (isBeside && text.offsetParent) placeBeside(text);
  };
  // Fonts, choices and the window's width change how high a text is.
  const observer = new ResizeObserver((changes) => {
    for (const { target } of changes) place(target as HTMLElement);
  });
  for (const text of texts) {
    place(text);
    observer.observe(text);
  }
  // A definition is in sight while the address leads to it.
  addEventListener("hashchange", () => {
    for (const text of texts) place(text);
  });
}

function placeBeside(text: HTMLElement): void {
  text.classList.add("placed");
  const { top: start } = text.getBoundingClientRect();
  const items = [...text.querySelectorAll<HTMLElement>(":scope > .notes > *, :scope > .beside")]
    .filter((item) => item.getClientRects().length > 0)
    .map((item) => ({ item, top: wantedTop(item) - start, height: item.offsetHeight }))
    .sort((one, other) => one.top - other.top);
  const end = [...text.querySelectorAll(":scope > .run")].at(-1)?.getBoundingClientRect().bottom ?? start;
  const tops = stacked(items, end - start, obstaclesIn(text, start));
  for (const [at, { item }] of items.entries()) item.style.setProperty("--top", `${tops[at]}px`);
  const ends = items.map(({ height }, at) => tops[at]! + height);
  text.style.setProperty("--room", `${Math.ceil(Math.max(0, ...ends))}px`);
}

/** The top of the line that refers to a note; of what has no such line, the top of the text before it. */
function wantedTop(item: HTMLElement): number {
  const back = item.querySelector<HTMLAnchorElement>("a[role=doc-backlink], .defined a");
  const link = back && document.getElementById(back.hash.slice(1));
  const run = link?.closest(".run") ?? runBefore(item);
  const line = link?.closest(".run") ? middleOf(link) + raised(link) - lineHeight(item) / 2 : undefined;
  return line ?? run?.getBoundingClientRect().top ?? 0;
}

function middleOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
}

/** How far a mark stands above its line, in px: browsers raise it by a third of the letters. */
function raised(mark: Element): number {
  const text = mark.closest("sup")?.parentElement;
  return text ? Number.parseFloat(getComputedStyle(text).fontSize) / 3 : 0;
}

function lineHeight(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 0;
}

function runBefore(item: Element): Element | undefined {
  let before: Element | null = item.closest(".noted > *");
  while (before && !before.matches(".run")) before = before.previousElementSibling;
  return before ?? undefined;
}

/** What of the text is wider than its lines: tables, figures and formulas that take the margin. */
function obstaclesIn(text: HTMLElement, start: number): readonly Obstacle[] {
  const measure = text.querySelector(":scope > .run")?.clientWidth ?? 0;
  return [...text.querySelectorAll<HTMLElement>(".run > :is(.wide, .equation)")]
    .filter(({ offsetWidth }) => offsetWidth > measure)
    .map((each) => each.getBoundingClientRect())
    .map(({ top, bottom }) => ({ top: top - start, bottom: bottom - start }));
}

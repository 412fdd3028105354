import { showCurrentEntry } from "./contents.ts";

/** A part is read when it reaches this far up the window, as a share of its height. */
const LINE = 0.3;

/** The questions and sections of the page of the whole article; none on other pages. */
export function partsOf(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".article-page .part[id]:not([hidden])")];
}

/** The one of them that is being read; undefined before the first. */
export function currentPart(): HTMLElement | undefined {
  return partsOf().findLast((part) => part.getBoundingClientRect().top <= innerHeight * LINE);
}

/** Keeps the bar and the contents of the whole article up to date with the question that is being read. */
export function markCurrentPart(): void {
  if (partsOf().length === 0) return;
  const percent = LINE * 100;
  const line = { rootMargin: `-${percent}% 0px -${100 - percent}% 0px` };
  const observer = new IntersectionObserver(() => mark(currentPart()), line);
  for (const part of partsOf()) observer.observe(part);
}

function mark(part: HTMLElement | undefined): void {
  const bar = document.querySelector<HTMLElement>(".bar .at");
  const { at, atShort } = part?.dataset ?? {};
  if (bar) {
    bar.hidden = at === undefined;
    bar.children[0]!.textContent = atShort ?? "";
    bar.children[1]!.textContent = at ?? "";
  }
  for (const link of document.querySelectorAll(".contents [aria-current=location]"))
    link.removeAttribute("aria-current");
  const address = part && `#${encodeURIComponent(part.id)}`;
  const link = address && document.querySelector(`.contents .parts a[href="${CSS.escape(address)}"]`);
  if (link) link.setAttribute("aria-current", "location");
  showCurrentEntry();
}

import { isOwnPage } from "./own-page.ts";
import { keep, recall } from "./storage.ts";

/** Where a reader stopped reading an article. */
interface Position {
  /** The page, relative to the article's folder. */
  readonly file: string;
  /** The paragraph at the top of the window. */
  readonly id: string;
  /** `Question 3`, or the heading of a section. */
  readonly title: string;
}

/** How long the page must not scroll before its position is kept, in ms. */
const SETTLED = 400;

/**
 * Remembers the paragraph that the reader is at, and offers a link to it on the landing page of the
 * article. No page scrolls by itself.
 */
export function position(): void {
  const { article, file } = document.body.dataset;
  if (article === undefined || file === undefined) return;
  const name = `position.${article}`;
  const offer = document.querySelector<HTMLAnchorElement>("a.start");
  if (offer) showOffer(offer, recall(name));
  if (!document.body.matches(".question-page, .section-page, .article-page")) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => keep(name, hereIn(file)), SETTLED);
    },
    { passive: true },
  );
}

function hereIn(file: string): Position {
  const paragraphs = [...document.querySelectorAll("main .part p[id]")];
  // On narrow screens the bar lies over the top of the window, and targets stop below it.
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > top + 1);
  const part = first?.closest(".part") ?? document;
  const name = part.querySelector(".question > .label > span") ?? part.querySelector("h1, h2");
  return { file, id: first?.id ?? "", title: name?.textContent ?? "" };
}

/** Turns the link to the beginning into one to where the reader stopped. */
function showOffer(link: HTMLAnchorElement, found: ReturnType<typeof recall>): void {
  const { file, id, title } = found ?? {};
  // Only a page of this article, and only text: other pages of the host can change what is kept.
  if (typeof file !== "string" || !isOwnPage(file)) return;
  link.href = file;
  if (typeof id === "string") link.hash = id;
  link.querySelector("strong")!.textContent = link.dataset.continue!;
  link.querySelector("span")!.textContent = typeof title === "string" ? title : "";
}

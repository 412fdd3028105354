import { keep, recall } from "./storage.ts";

/** Where somebody stopped reading an article. */
interface Position {
  /** The page, relative to the article's folder. */
  readonly file: string;
  /** The paragraph at the top of the window. */
  readonly id: string;
  /** What the page is about. */
  readonly title: string;
}

/** How long the page must stand still before its place counts, in ms. */
const SETTLED = 400;

/**
 * Remembers the paragraph that the reader of a text is at, and offers on the article's title page
 * to go on there. The page itself never jumps: going back is the reader's choice.
 */
export function position(): void {
  const { article, file } = document.body.dataset;
  if (article === undefined || file === undefined) return;
  const name = `position.${article}`;
  const offer = document.querySelector<HTMLAnchorElement>(".resume a");
  if (offer) showOffer(offer, recall<Position>(name));
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
  const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
  const heading = (first?.closest(".part") ?? document).querySelector("h1, h2");
  return { file, id: first?.id ?? "", title: heading?.textContent ?? "" };
}

function showOffer(link: HTMLAnchorElement, found: Partial<Position> | undefined): void {
  // Only a file of this article: what the browser keeps may have been changed by others.
  if (!found?.file || !/^[\p{L}\p{M}\p{N}_/-]+\.html$/u.test(found.file) || found.file.startsWith("/"))
    return;
  link.href = `${found.file}${found.id ? `#${encodeURIComponent(found.id)}` : ""}`;
  link.title = found.title ?? "";
  link.parentElement!.hidden = false;
}

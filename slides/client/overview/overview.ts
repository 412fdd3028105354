import type { Talk } from "../commands/command.ts";
import { dialogOf } from "../dialogs/dialog.ts";
import { type ListedSlide, slidesOf } from "../dialogs/slide-list.ts";
import { element } from "../element.ts";
import { moveInGrid } from "./move-in-grid.ts";
import { fitPicture, pictureOf } from "./picture.ts";

/** Makes the overview: a picture of every slide, in rows. Returns what opens and closes it. */
export function bindOverview(talk: Talk): () => void {
  const { root, words } = talk;
  return dialogOf({
    command: "overview",
    title: words.overview,
    words,
    // The pictures have the style of the slides.
    parent: root,
    content: (close) => [gridOf(talk, close)],
  });
}

function gridOf({ root, deck }: Talk, close: () => void): HTMLElement {
  const current = deck.getIndices().h + 1;
  const slides = slidesOf(root);
  const cells = slides.map((slide) => cellOf(slide, slide.number === current));
  for (const [index, cell] of cells.entries())
    cell.addEventListener("click", () => {
      close();
      deck.slide(index, 0);
    });
  const grid = element("ol", { class: "overview-grid" }, ...cells.map((cell) => element("li", {}, cell)));
  drawWhenSeen(cells, slides);
  moveInGrid(grid, cells);
  return grid;
}

function cellOf({ question, title, label }: ListedSlide, isCurrent: boolean): HTMLElement {
  const caption = element(
    "span",
    { class: "overview-caption" },
    element("b", {}, question),
    " ",
    title || label,
  );
  return element(
    "button",
    {
      type: "button",
      "aria-current": isCurrent ? "true" : undefined,
      "data-first": isCurrent ? "" : undefined,
    },
    element("span", { class: "frame" }),
    caption,
  );
}

/** Draws the picture of a slide when its cell comes near to what is seen of the overview. */
function drawWhenSeen(cells: readonly HTMLElement[], slides: readonly ListedSlide[]): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        const picture = pictureOf(shownFor(slides[cells.indexOf(target as HTMLElement)]!));
        target.querySelector(".frame")!.append(picture);
        fitPicture(picture);
      }
    },
    { rootMargin: "200px" },
  );
  for (const cell of cells) observer.observe(cell);
}

/** What stands for a slide, if it has it: the summary of a question, else what its expert says. */
const SUMMARIES = [".cards", ".spotlight"];

/** The screen that stands for a slide; its first, if it sums nothing up. */
function shownFor({ screens }: ListedSlide): HTMLElement {
  const summaries = SUMMARIES.map((kind) =>
    screens.find((screen) => screen.querySelector(`:scope > .screen > ${kind}`)),
  );
  return summaries.find(Boolean) ?? screens[0]!;
}

import { lines } from "../../../markup/html.ts";
import type { PartPageView } from "../../view/pages/part-page.ts";
import { framed } from "../frame/frame.ts";
import { neighbours } from "../frame/pager.ts";
import { part } from "../text/part.ts";

/** The page of one question or section. */
export function partPage(view: PartPageView): string {
  const { words } = view.frame;
  return framed(view.frame, lines(part(view.part, words), neighbours(view, words)), view.cards);
}

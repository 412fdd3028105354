import { site } from "../site.ts";
import type { PassageFound, Result } from "./engine.ts";

/** The most paragraphs of one record that are shown. */
const PASSAGES = 3;

/** One result as a list item: title, expert, article if `showArticle`, and the matching paragraphs as links. */
export function resultItem(result: Result, showArticle: boolean): HTMLLIElement {
  const item = document.createElement("li");
  const head = document.createElement("h3");
  const link = document.createElement("a");
  link.href = addressOf(result, undefined);
  link.textContent = result.title;
  head.append(link);
  const line = document.createElement("p");
  line.className = "search-about";
  line.textContent = [result.expert, showArticle && result.article].filter(Boolean).join(" · ");
  const passages = result.passages.slice(0, PASSAGES).map((passage) => passageLink(passage, result));
  item.append(head, ...(line.textContent ? [line] : []), ...passages);
  return item;
}

function passageLink({ id, pieces }: PassageFound, result: Result): HTMLElement {
  const link = document.createElement("a");
  link.className = "search-passage";
  link.href = addressOf(result, id);
  for (const { text, marked } of pieces) {
    const piece = marked ? document.createElement("mark") : document.createTextNode(text);
    if (marked) piece.textContent = text;
    link.append(piece);
  }
  return link;
}

/** The address of a result, or of a paragraph in it; its query has the words that highlight.ts marks there. */
function addressOf({ url, marks }: Result, id: string | undefined): string {
  const [page = "", own] = url.split("#");
  const query = new URLSearchParams(marks.map((word) => ["highlight", word])).toString();
  const fragment = id === undefined ? own : encodeURIComponent(id);
  return `${new URL(page, site()).href}${query ? `?${query}` : ""}${fragment ? `#${fragment}` : ""}`;
}

import type { Found } from "./engine.ts";
import { matchedWords, passagesOf } from "./passages.ts";

/** The most paragraphs of one record that are shown. */
const PASSAGES = 3;

/** One result as a list item: title, expert, article if `showArticle`, and the matching paragraphs as links. */
export function resultItem(found: Found, showArticle: boolean): HTMLLIElement {
  const item = document.createElement("li");
  const head = document.createElement("h3");
  const link = document.createElement("a");
  link.href = addressOf(found, found.url.split("#")[1]);
  link.textContent = found.meta.title ?? "";
  head.append(link);
  const line = document.createElement("p");
  line.className = "search-about";
  line.textContent = [found.meta.expert, showArticle && found.meta.article].filter(Boolean).join(" · ");
  item.append(head, ...(line.textContent ? [line] : []), ...passages(found));
  return item;
}

function passages(found: Found): readonly HTMLElement[] {
  return passagesOf(found)
    .slice(0, PASSAGES)
    .map(({ id, pieces }) => {
      const link = document.createElement("a");
      link.className = "search-passage";
      link.href = addressOf(found, id ?? found.url.split("#")[1]);
      for (const { text, marked } of pieces) {
        const piece = marked ? document.createElement("mark") : document.createTextNode(text);
        if (marked) piece.textContent = text;
        link.append(piece);
      }
      return link;
    });
}

/** The address of a result; its query has the words that highlight.ts marks there. */
function addressOf(found: Found, id: string | undefined): string {
  const query = new URLSearchParams(matchedWords(found).map((word) => ["highlight", word]));
  return `${found.url.split("#")[0]}?${query}${id ? `#${id}` : ""}`;
}

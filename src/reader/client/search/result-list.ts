import type { Found } from "./engine.ts";
import { matchedWords, type PassageFound, passagesOf } from "./passages.ts";

/** How many paragraphs of one record are shown. */
const PASSAGES = 3;

/** One result as a list item: what it is, whose, and the paragraphs that match, each a link. */
export function resultItem(found: Found, showArticle: boolean): HTMLLIElement {
  const item = document.createElement("li");
  const head = document.createElement("h3");
  const link = document.createElement("a");
  link.href = addressOf(found, found.url.split("#")[1]);
  link.textContent = found.meta.title ?? "";
  head.append(link);
  const about = [found.meta.expert, showArticle ? found.meta.article : undefined].filter(Boolean).join(" · ");
  const line = document.createElement("p");
  line.className = "search-about";
  line.textContent = about;
  item.append(head, ...(about ? [line] : []), ...passages(found));
  return item;
}

function passages(found: Found): readonly HTMLElement[] {
  return passagesOf(found)
    .slice(0, PASSAGES)
    .map(({ id, pieces }: PassageFound) => {
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

/** The page with the words to mark there. */
function addressOf(found: Found, id: string | undefined): string {
  const query = new URLSearchParams(matchedWords(found).map((word) => ["highlight", word]));
  return `${found.url.split("#")[0]}?${query}${id ? `#${id}` : ""}`;
}

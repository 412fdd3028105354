import { encodedPath } from "../../../model/encoded-path.ts";
import { site } from "../site.ts";
import type { ShownArticle, ShownGroup } from "./filter-articles.ts";

/** A group of articles. Those that the page lists look as there; others have their title and experts. */
export function groupElement(
  { heading, shown }: ShownGroup,
  items: ReadonlyMap<string, HTMLElement>,
): HTMLElement {
  const section = document.createElement("section");
  if (heading !== undefined) {
    const head = document.createElement("h2");
    head.className = "shelf-year";
    head.textContent = heading;
    section.append(head);
  }
  const list = document.createElement("ul");
  list.className = "plain shelf";
  list.append(...shown.map((each) => itemElement(each, items.get(each.article.slug))));
  section.append(list);
  return section;
}

function itemElement(shown: ShownArticle, listed: HTMLElement | undefined): HTMLElement {
  // A copy: an article may stand under several tags, and the page shows it without what was found again.
  const item = (listed?.cloneNode(true) as HTMLElement | undefined) ?? newItem(shown);
  if (shown.found.length === 0) return item;
  const line = document.createElement("ul");
  line.className = "plain shelf-found";
  for (const [title, file] of shown.found) {
    const each = document.createElement("li");
    each.append(link(title, shown.article.slug, file));
    line.append(each);
  }
  item.append(line);
  return item;
}

function newItem({ article: { slug, lang, title, entry, experts } }: ShownArticle): HTMLElement {
  const item = document.createElement("li");
  item.lang = lang;
  const head = document.createElement("h3");
  head.append(link(title, slug, entry));
  const facts = document.createElement("div");
  facts.className = "shelf-facts";
  const people = document.createElement("p");
  people.className = "shelf-people";
  people.textContent = experts.map(([name]) => name).join(", ");
  facts.append(people);
  item.append(head, facts);
  return item;
}

/** A link to a file of an article. */
export function link(text: string, slug: string, file: string): HTMLAnchorElement {
  const element = document.createElement("a");
  element.href = new URL(encodedPath(`${slug}/${file}`), site()).href;
  element.textContent = text;
  return element;
}

import { decodeAddress } from "../../../prose/address.ts";

/** What opens beside a link: its name, and a copy of its content. */
export interface Card {
  readonly name: string;
  readonly content: Node;
}

/** Links within the text of an article; not those that lead back to it, and not those of the interface. */
const IN_TEXT = ".prose, .note-text, .part > :is(h1, h2)";
const NOT_IN_TEXT = ".permalink, .enlarge, .entry a, .defined a, [role=doc-backlink]";

/** The card of a link; undefined when the page has none. */
export function cardOf(link: HTMLAnchorElement): Card | undefined {
  if (!link.closest(IN_TEXT) || link.matches(NOT_IN_TEXT)) return undefined;
  const address = link.getAttribute("href") ?? "";
  const cards = document.querySelector<HTMLTemplateElement>("template.cards")?.content;
  for (const key of [`#${link.id}`, address]) {
    const card = cards?.querySelector<HTMLElement>(`[data-for="${CSS.escape(key)}"]`);
    if (card) return { name: card.dataset.name ?? "", content: copyOf(card) };
  }
  const beside = address.startsWith("#")
    ? document.getElementById(decodeAddress(address.slice(1)))
    : undefined;
  if (!beside?.matches(".note, .definition")) return undefined;
  return { name: (beside.ariaLabel || link.ariaLabel) ?? "", content: copyOf(beside) };
}

/** The texts of a card, without ids, since the page may have them already. */
function copyOf(card: Element): DocumentFragment {
  const copy = new DocumentFragment();
  for (const piece of card.querySelectorAll(":scope > :is(.note-text, .entry)"))
    copy.append(piece.cloneNode(true));
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  for (const each of copy.querySelectorAll(".permalink")) each.remove();
  return copy;
}

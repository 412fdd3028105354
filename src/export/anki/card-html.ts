import type { Inline, Marked } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import { escapeHtml } from "../../markup/html.ts";

const TAGS: Readonly<Record<Marked["type"], string>> = {
  emphasis: "i",
  strong: "b",
  delete: "s",
  superscript: "sup",
  subscript: "sub",
  mark: "mark",
  underline: "u",
  small: "small",
};

/** Words as HTML for a card, with formulas as Anki sets them. Notes are left out, links are words. */
export function cardHtml(words: readonly Inline[]): string {
  return words.map(wordHtml).join("");
}

function wordHtml(word: Inline): string {
  switch (word.type) {
    case "inlineMath":
    case "math":
      return escapeHtml(`\\(${word.value}\\)`);
    case "inlineCode":
    case "keyboard":
      return `<code>${escapeHtml(word.value)}</code>`;
    case "break":
      return "<br>";
    case "footnoteReference":
    case "task":
      return "";
    case "link":
    case "span":
    case "abbreviation":
      return cardHtml(word.children);
    case "text":
    case "image":
    case "citation":
      return escapeHtml(plainWords(word));
    default:
      return `<${TAGS[word.type]}>${cardHtml(word.children)}</${TAGS[word.type]}>`;
  }
}

import type { Inline, Marked } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import { type Html, html } from "../../markup/html.ts";
import { addressKind, decodeAddress } from "../../prose/address.ts";
import { formulaXml } from "./jats-formula.ts";
import { xmlId } from "./xml-id.ts";

const TAGS: Readonly<Record<Exclude<Marked["type"], "mark" | "small">, string>> = {
  emphasis: "italic",
  strong: "bold",
  delete: "strike",
  superscript: "sup",
  subscript: "sub",
  underline: "underline",
};

/** Words as the content of a paragraph, a title or a cell. `breaks` says whether a line may end within it. */
export function wordsXml(words: readonly Inline[], breaks = false): readonly Html[] {
  return words.map((word) => wordXml(word, breaks));
}

function wordXml(word: Inline, breaks: boolean): Html {
  switch (word.type) {
    case "text":
      return html`${word.value}`;
    case "break":
      return breaks ? html`<break/>` : html` `;
    case "task":
      return html`${word.done ? "☒ " : "☐ "}`;
    case "inlineCode":
    case "keyboard":
      return html`<monospace>${word.value}</monospace>`;
    case "inlineMath":
    case "math":
      return formulaXml(word);
    case "image":
      return html`<inline-graphic xlink:href="${word.url}"><alt-text>${word.alt}</alt-text></inline-graphic>`;
    case "link":
      return linkXml(word.url, wordsXml(word.children));
    case "citation":
      return html`<xref ref-type="bibr" rid="${word.keys.map((key) => xmlId(`ref-${key}`)).join(" ")}">${word.text}</xref>`;
    case "footnoteReference":
      return html`<xref ref-type="fn" rid="fn${word.identifier}"><sup>${word.identifier}</sup></xref>`;
    case "span":
      return spanXml(word.classes, word.id, wordsXml(word.children));
    case "abbreviation":
      return html`<abbrev>${plainWords(word)}<def><p>${word.title}</p></def></abbrev>`;
    case "mark":
    case "small":
      return html`<styled-content style-type="${word.type}">${wordsXml(word.children)}</styled-content>`;
    default:
      return html`<${TAGS[word.type]}>${wordsXml(word.children)}</${TAGS[word.type]}>`;
  }
}

function linkXml(url: string, words: readonly Html[]): Html {
  if (url.startsWith("#")) return html`<xref rid="${xmlId(decodeAddress(url.slice(1)))}">${words}</xref>`;
  if (addressKind(url) === "refused") return html`${words}`;
  if (url.startsWith("mailto:")) return html`<email xlink:href="${url}">${words}</email>`;
  return html`<ext-link ext-link-type="uri" xlink:href="${url}">${words}</ext-link>`;
}

function spanXml(classes: readonly string[], id: string | undefined, words: readonly Html[]): Html {
  if (id !== undefined)
    return html`<named-content content-type="anchor" id="${xmlId(id)}">${words}</named-content>`;
  if (classes.includes("smallcaps") || classes.includes("sc")) return html`<sc>${words}</sc>`;
  if (classes.includes("underline") || classes.includes("ul")) return html`<underline>${words}</underline>`;
  return html`${words}`;
}

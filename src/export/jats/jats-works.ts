import { type Html, html } from "../../markup/html.ts";
import type { Reference } from "../../model/article.ts";
import { plainText } from "../../prose/plain-text.ts";
import { xmlId } from "./xml-id.ts";

/** Types of CSL and what JATS calls them. */
const TYPES: Readonly<Record<string, string>> = {
  "article-journal": "journal",
  "article-magazine": "journal",
  "article-newspaper": "newspaper",
  book: "book",
  chapter: "book",
  dataset: "data",
  "paper-conference": "confproc",
  patent: "patent",
  report: "report",
  software: "software",
  standard: "standard",
  thesis: "thesis",
  webpage: "web",
};

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** The list of works: each as it reads, and as data. */
export function worksXml(works: readonly Reference[]): Html {
  return works.length === 0 ? html`` : html`<ref-list>\n${works.map(workXml)}</ref-list>\n`;
}

function workXml({ key, label, html: entry, item }: Reference): Html {
  const shown = label ? html`<label>${label}</label>` : "";
  return html`<ref id="${xmlId(`ref-${key}`)}">${shown}<citation-alternatives><mixed-citation>${plainText(entry).trim()}</mixed-citation>${elementXml(item)}</citation-alternatives></ref>\n`;
}

function elementXml(item: Reference["item"]): Html {
  const type = TYPES[text(item.type)] ?? "other";
  const container = text(item["container-title"]);
  const title = text(item.title);
  const isPart = container !== "";
  const [first, last] = text(item.page).split(/[-–]+/);
  return html`<element-citation publication-type="${type}">${peopleXml(item.author, "author")}${peopleXml(item.editor, "editor")}${
    isPart
      ? html`${type === "book" ? html`<chapter-title>${title}</chapter-title>` : html`<article-title>${title}</article-title>`}<source>${container}</source>`
      : one("source", title)
  }${one("year", yearOf(item.issued))}${one("volume", item.volume)}${one("issue", item.issue)}${one("fpage", first)}${one("lpage", last)}${one("edition", item.edition)}${one("publisher-name", item.publisher)}${one("publisher-loc", item["publisher-place"])}${
    text(item.DOI) ? html`<pub-id pub-id-type="doi">${text(item.DOI)}</pub-id>` : ""
  }${text(item.URL) ? html`<ext-link ext-link-type="uri" xlink:href="${text(item.URL)}">${text(item.URL)}</ext-link>` : ""}</element-citation>`;
}

function peopleXml(names: unknown, type: string): Html {
  if (!Array.isArray(names) || names.length === 0) return html``;
  const people = (names as readonly Name[]).map(({ family, given, literal }) =>
    family
      ? html`<name><surname>${family}</surname>${given ? html`<given-names>${given}</given-names>` : ""}</name>`
      : html`<collab>${literal ?? given ?? ""}</collab>`,
  );
  return html`<person-group person-group-type="${type}">${people}</person-group>`;
}

function one(tag: string, value: unknown): Html {
  return text(value) === "" ? html`` : html`<${tag}>${text(value)}</${tag}>`;
}

function yearOf(issued: unknown): unknown {
  const { "date-parts": parts, literal } = (issued ?? {}) as {
    readonly "date-parts"?: readonly (readonly unknown[])[];
    readonly literal?: string;
  };
  return parts?.[0]?.[0] ?? literal;
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

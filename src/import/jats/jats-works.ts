import type { ChildNode, Element } from "domhandler";
import { bibtexOf } from "../../markup/bibtex.ts";
import { childrenNamed, find, findAll, lineOf } from "./xml.ts";

/** What JATS calls kinds of works, and the types of CSL. */
const TYPES: Readonly<Record<string, string>> = {
  book: "book",
  chapter: "chapter",
  confproc: "paper-conference",
  data: "dataset",
  journal: "article-journal",
  newspaper: "article-newspaper",
  patent: "patent",
  report: "report",
  software: "software",
  thesis: "thesis",
  web: "webpage",
};

/** A work’s key for citations: its id, as Pandoc takes it. */
export function keyOf(id: string): string {
  return id
    .replace(/^ref-(?=\D)/, "")
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * The works of an article as BibTeX; undefined when there are none. An entry with several works gives its first one:
 * `left` is told the text of each other, and why it is left out.
 */
export function worksOf(
  article: readonly ChildNode[],
  left: (text: string, why: string, element: Element) => void,
): string | undefined {
  const refs = findAll(article, "ref");
  for (const ref of refs)
    for (const other of find(ref.children, "citation-alternatives") ? [] : citationsIn(ref).slice(1))
      left(lineOf(other), `a further work of the entry “${ref.attribs.id ?? ""}”`, other);
  const items = refs.map((ref, index) => itemOf(ref, `ref-${index + 1}`));
  if (items.length === 0) return undefined;
  return `${bibtexOf(items)}\n`;
}

/** The works of an entry, or the forms in which it has one; those first that name their parts. */
function citationsIn(ref: Element): readonly Element[] {
  return ["element-citation", "mixed-citation", "nlm-citation", "citation"].flatMap((name) =>
    findAll(ref.children, name),
  );
}

/**
 * A work as CSL-JSON; one without parts has all of its text as the title. `other` is the id of an entry without one,
 * which nothing cites.
 */
function itemOf(ref: Element, other: string): Readonly<Record<string, unknown>> & { readonly id: string } {
  const citation = citationsIn(ref)[0] ?? ref;
  const one = (...names: readonly string[]) =>
    names.map((name) => lineOf(find(citation.children, name))).find((text) => text !== "");
  const type = TYPES[citation.attribs["publication-type"] ?? ""] ?? "document";
  const part = one("article-title", "chapter-title", "data-title", "part-title");
  const source = one("source");
  const year = /\d{4}/.exec(one("year", "date") ?? "")?.[0];
  const pages = [one("fpage"), one("lpage")].filter(Boolean).join("-") || one("page-range", "elocation-id");
  const doi = findAll(citation.children, "pub-id").find(({ attribs }) => attribs["pub-id-type"] === "doi");
  const link = find(citation.children, "ext-link") ?? find(citation.children, "uri");
  const fields = {
    type,
    title: part ?? source ?? lineOf(citation),
    "container-title": part === undefined ? undefined : source,
    author: peopleOf(citation, "author"),
    editor: peopleOf(citation, "editor"),
    issued: year === undefined ? undefined : { "date-parts": [[Number(year)]] },
    volume: one("volume"),
    issue: one("issue"),
    page: pages,
    publisher: one("publisher-name"),
    "publisher-place": one("publisher-loc"),
    DOI: doi ? lineOf(doi) : undefined,
    URL: link ? (link.attribs["xlink:href"] ?? lineOf(link)) : undefined,
  };
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return { id: keyOf(ref.attribs.id ?? "") || other, ...Object.fromEntries(filled) };
}

function peopleOf(citation: Element, type: string): readonly object[] | undefined {
  const groups = findAll(citation.children, "person-group");
  const own = groups.filter(({ attribs }) => (attribs["person-group-type"] ?? "author") === type);
  const within = groups.length > 0 ? own : type === "author" ? [citation] : [];
  const people = within.flatMap((group) => [
    ...findAll(group.children, "name").map((name) => ({
      family: lineOf(childrenNamed(name, "surname")[0]),
      given: lineOf(childrenNamed(name, "given-names")[0]),
    })),
    ...[...findAll(group.children, "string-name"), ...findAll(group.children, "collab")].map((name) => ({
      literal: lineOf(name),
    })),
  ]);
  const named = people.filter((person) => Object.values(person).some((part) => part !== ""));
  return named.length > 0 ? named : undefined;
}

import type { ChildNode, Element } from "domhandler";
import { KINDS } from "../../model/meta.ts";
import type { ImportedMeta, ImportedPerson } from "../imported.ts";
import { childrenNamed, find, findAll, lineOf } from "./xml.ts";

/** What JATS calls an article, and its kind here. */
const KIND_OF: Readonly<Record<string, ImportedMeta["kind"]>> = {
  interview: "interview",
  discussion: "roundtable",
  "article-commentary": "digest",
};

/** What the front of an article says of it, and the people who speak in it without being its authors. */
export function metaOf(article: Element): {
  readonly meta: ImportedMeta;
  readonly speakers: readonly ImportedPerson[];
} {
  const front = find(article.children, "article-meta") ?? find(article.children, "front-stub");
  const within = front?.children ?? [];
  const titles = find(within, "title-group");
  const people = (...types: readonly string[]) =>
    findAll(within, "contrib")
      .filter(({ attribs }) => types.includes(attribs["contrib-type"] ?? "author"))
      .map((contrib) => personOf(contrib, article));
  const subject = lineOf(find(within, "subject"));
  const id = findAll(within, "article-id").find(({ attribs }) => attribs["pub-id-type"] === "doi");
  const license = find(within, "license");
  const address = license?.attribs["xlink:href"] ?? lineOf(find(license?.children ?? [], "ali:license_ref"));
  const meta = {
    title: lineOf(find(titles?.children ?? [], "article-title")),
    subtitle: lineOf(find(titles?.children ?? [], "subtitle")),
    lang: article.attribs["xml:lang"],
    kind: KINDS.find((kind) => kind === subject) ?? KIND_OF[article.attribs["article-type"] ?? ""],
    date: dateOf(within),
    authors: people("author"),
    editors: people("editor"),
    license: address || lineOf(find(license?.children ?? [], "license-p")).slice(0, 200),
    doi: lineOf(id),
    publisher: lineOf(find(article.children, "publisher-name")),
    tags: [...new Set(findAll(within, "kwd").map(lineOf))],
  };
  const filled = Object.entries(meta).filter(
    ([, value]) => value !== undefined && value !== "" && (value as readonly unknown[]).length !== 0,
  );
  return {
    meta: Object.fromEntries(filled),
    speakers: people("speaker", "interviewee", "expert", "original-author"),
  };
}

function personOf(contrib: Element, article: Element): ImportedPerson {
  const name = find(contrib.children, "name");
  const parts = [
    ...childrenNamed(name, "prefix"),
    ...childrenNamed(name, "given-names"),
    ...childrenNamed(name, "surname"),
  ];
  const whole = find(contrib.children, "string-name") ?? find(contrib.children, "collab");
  const orcid = findAll(contrib.children, "contrib-id").find(
    ({ attribs }) => attribs["contrib-id-type"] === "orcid",
  );
  const own = findAll(contrib.children, "aff");
  const ids = childrenNamed(contrib, "xref")
    .filter(({ attribs }) => attribs["ref-type"] === "aff")
    .flatMap(({ attribs }) => (attribs.rid ?? "").split(/\s+/));
  const named = findAll(article.children, "aff").filter(
    ({ attribs }) => attribs.id && ids.includes(attribs.id),
  );
  const affiliation = [...own, ...named]
    .map(affiliationOf)
    .filter((text) => text !== "")
    .join("; ");
  const number = /(\d{4}-){3}\d{3}[\dX]/i.exec(lineOf(orcid))?.[0];
  return {
    name: parts.length > 0 ? parts.map(lineOf).join(" ") : lineOf(whole),
    ...(affiliation === "" ? {} : { affiliation }),
    ...(number ? { orcid: number } : {}),
  };
}

function affiliationOf(aff: Element): string {
  const institution = findAll(aff.children, "institution").map(lineOf).join(", ");
  const label = lineOf(childrenNamed(aff, "label")[0]);
  return institution || lineOf(aff).slice(label.length).trim();
}

/** The day that an article came out, where all of it is known. */
function dateOf(within: readonly ChildNode[]): string | undefined {
  for (const date of findAll(within, "pub-date")) {
    const part = (name: string) => lineOf(childrenNamed(date, name)[0]).padStart(2, "0");
    const iso = date.attribs["iso-8601-date"] ?? `${part("year")}-${part("month")}-${part("day")}`;
    if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(iso)) return iso;
  }
  return undefined;
}

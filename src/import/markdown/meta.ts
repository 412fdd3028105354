import { KINDS, type Kind } from "../../model/meta.ts";
import { expertIds } from "../expert-ids.ts";
import { type Findings, label } from "../findings.ts";
import type { ImportedExpert, ImportedMeta, ImportedPerson } from "../imported.ts";
import { wordsBut } from "../words.ts";
import { type Front, textAt } from "./front-matter.ts";
import type { Outline } from "./read-file.ts";

/** Front matter of an import, and the experts that it listed already. */
export interface ReadMeta {
  readonly meta: ImportedMeta;
  readonly experts: readonly ImportedExpert[];
}

/** What the front matter and the title of a file say of the article. What has no place in it is left out and told. */
export function metaOf({ path, front, title }: Outline, findings: Findings): ReadMeta {
  if (title) label(findings, title.text, "meta", { file: path, line: title.line });
  noteFront(path, front, "", findings);
  const named = textAt(front, "title") ?? title?.text;
  return { meta: withoutEmpty(metaFrom(front, named)), experts: expertsFrom(front) };
}

/** Notes the words of front matter: what becomes of its keys, but for the words `used` as text already. */
export function noteFront(path: string, front: Front, used: string, findings: Findings): void {
  const place = { file: path, line: 1 };
  const left = Object.keys(front.data)
    .filter((key) => !TAKEN.has(key) && !PASSED.has(key))
    .map((key) => ({ text: lineOf(front.text, key), why: `“${key}” of the front matter`, place }));
  findings.leftOut.push(...left);
  label(findings, wordsBut(front.text, [used, ...left.map(({ text }) => text)].join("\n")), "meta", place);
}

/** Keys that say something about the article, under the names that tools have for them. */
const TAKEN = new Set(
  "title subtitle description lang kind date author authors editors source license doi publisher tags keywords experts".split(
    " ",
  ),
);

/** Keys of an article’s own, which go over as they are. */
const PASSED = new Set(
  "bibliography csl nocite references macros smart handout talk words annotations site version updated changes translations aliases media dir".split(
    " ",
  ),
);

/** The text of a key in its YAML, as it is written. */
function lineOf(yaml: string, key: string): string {
  const lines = yaml.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return key;
  const after = lines.slice(start + 1);
  const end = after.findIndex((line) => /^[^\s#-]/.test(line));
  return [lines[start]!, ...(end < 0 ? after : after.slice(0, end))].join("\n");
}

function metaFrom(front: Front, title: string | undefined): ImportedMeta {
  const kind = textAt(front, "kind");
  const date = /^\d{4}-\d{2}-\d{2}/.exec(textAt(front, "date") ?? "")?.[0];
  const { source } = front.data;
  return {
    ...Object.fromEntries(Object.entries(front.data).filter(([key]) => PASSED.has(key))),
    title,
    subtitle: textAt(front, "subtitle"),
    description: textAt(front, "description"),
    lang: textAt(front, "lang"),
    kind: KINDS.find((each): each is Kind => each === kind),
    date,
    authors: peopleAt(front.data.authors ?? front.data.author),
    editors: peopleAt(front.data.editors),
    source:
      typeof source === "object" && source !== null
        ? (source as Record<string, unknown>)
        : textAt(front, "source"),
    license: textAt(front, "license"),
    doi: textAt(front, "doi"),
    publisher: textAt(front, "publisher"),
    tags: textsAt(front.data.tags ?? front.data.keywords),
  } as ImportedMeta;
}

function withoutEmpty(meta: ImportedMeta): ImportedMeta {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined));
}

function peopleAt(value: unknown): readonly ImportedPerson[] | undefined {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const people = list.flatMap((one): readonly ImportedPerson[] => {
    if (typeof one === "string") return [{ name: one }];
    return typeof one?.name === "string" ? [one as ImportedPerson] : [];
  });
  return people.length > 0 ? people : undefined;
}

function textsAt(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : typeof value === "string" ? value.split(/\s*,\s*/) : [];
  const texts = list.map(String).filter((text) => text !== "");
  return texts.length > 0 ? texts : undefined;
}

/** `experts:` as a list of names or of objects, or as ids with names. */
function expertsFrom({ data }: Front): readonly ImportedExpert[] {
  const { experts } = data;
  const isMap = typeof experts === "object" && experts !== null && !Array.isArray(experts);
  const list = isMap ? Object.entries(experts).map(([id, name]) => ({ id, name })) : experts;
  const people = (peopleAt(list) ?? []) as readonly (ImportedPerson & { readonly id?: string })[];
  const ids = expertIds(people.map(({ name }) => name));
  return people.map((person, index) => ({ ...person, id: person.id ?? ids[index]! }));
}

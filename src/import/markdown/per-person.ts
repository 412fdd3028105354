import { wordsFor } from "../../i18n/languages.ts";
import { asks } from "../../prose/asks.ts";
import { accountOf, type Findings, label, newFindings } from "../findings.ts";
import type { Imported, ImportedAnswer, ImportedPart, ImportInput, Place } from "../imported.ts";
import { languageOf } from "../language.ts";
import { type People, peopleOf } from "../people.ts";
import { wordsBut } from "../words.ts";
import { endMatterOf, withOwnLabels } from "./definitions.ts";
import { contextOf } from "./from-files.ts";
import { textAt } from "./front-matter.ts";
import { noteMark } from "./marks.ts";
import { proseOf } from "./prose.ts";
import { titleOf } from "./question-files.ts";
import type { Outline, OutlinePart } from "./read-file.ts";

/** Whether files are of one person each: most of them ask the same, and it is no person who is asked about. */
export function personsFiles(outlines: readonly Outline[]): boolean {
  if (outlines.length < 2) return false;
  const files = new Map<string, number>();
  for (const { parts } of outlines)
    for (const heading of new Set(parts.map(headingKey))) files.set(heading, (files.get(heading) ?? 0) + 1);
  const isTitled = outlines.filter((outline) => asks(titleOf(outline) ?? "")).length * 2 > outlines.length;
  return !isTitled && Math.max(0, ...files.values()) * 2 > outlines.length;
}

/** A heading as it is compared: letters and digits only. */
function headingKey({ mark }: OutlinePart): string {
  return mark.heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** Who answers in a file, and where that is said. */
interface Person {
  readonly name: string;
  readonly place: Place;
  readonly outline: Outline;
}

/** An article from one file for each person: each question once, with everybody's answer. */
export function perPerson(given: readonly Outline[], input: ImportInput): Imported {
  const findings = newFindings();
  const outlines = withOwnLabels(given, findings);
  const persons = outlines.map((outline) => personOf(outline, findings));
  const people = peopleOf(persons, [], input.choices);
  findings.doubts.push(...people.doubts);
  const parts = mergedParts(persons, people, findings);
  const meta = langOf(outlines);
  const about = aboutPart(
    persons,
    people,
    findings,
    meta.lang ?? languageOf(given.map(({ text }) => text).join("\n")) ?? "en",
  );
  return {
    meta,
    experts: people.experts,
    abstract: "",
    parts: about ? [...parts, about] : parts,
    endMatter: endMatterOf(outlines, findings),
    files: [],
    doubts: findings.doubts,
    account: accountOf(given.map(({ text }) => text).join("\n"), findings),
  };
}

function langOf([first]: readonly Outline[]): Imported["meta"] {
  const lang = first && (textAt(first.front, "lang") ?? textAt(first.front, "language"));
  return { ...(lang === undefined ? {} : { lang }), kind: "interview" };
}

/** The person of a file: its title, else its heading, else its author, else its name. */
function personOf(outline: Outline, findings: Findings): Person {
  const { front, title, path } = outline;
  const place = { file: path, line: title?.line ?? 1 };
  if (title) label(findings, title.text, "name", place);
  for (const key of ["title", "name", "author"]) {
    const text = textAt(front, key);
    if (text !== undefined) return { name: text, place, outline };
  }
  if (title) return { name: title.text, place, outline };
  const stem = path.replace(/^.*[/\\]/, "").replace(/\.[a-z]+$/i, "");
  const name = stem.replace(/[-_.]+/g, " ").replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const decided = `the file’s name gives the person: ${name}`;
  findings.doubts.push({ place, text: "no title names who answers", decided });
  return { name, place, outline };
}

function mergedParts(
  persons: readonly Person[],
  people: People,
  findings: Findings,
): readonly ImportedPart[] {
  const parts = new Map<string, ImportedPart & { answers: ImportedAnswer[] }>();
  for (const { name, outline } of persons) {
    const context = contextOf(outline, findings);
    for (const part of outline.parts) {
      const { mark, line, blocks } = part;
      const place = { file: outline.path, line };
      const before = parts.get(headingKey(part));
      noteMark(mark, place, findings);
      if (before) label(findings, mark.heading, "mark", place);
      const merged = before ?? {
        kind: "question",
        heading: mark.heading,
        attributes: mark.attributes,
        markdown: "",
        answers: [],
        place,
      };
      parts.set(headingKey(part), merged);
      addAnswer(merged.answers, { expert: people.who(name)!, markdown: proseOf(blocks, 4, context), place });
    }
  }
  return [...parts.values()];
}

function addAnswer(answers: ImportedAnswer[], answer: ImportedAnswer): void {
  const at = answers.findIndex(({ expert }) => expert === answer.expert);
  if (at < 0) answers.push(answer);
  else answers[at] = { ...answers[at]!, markdown: `${answers[at]!.markdown}\n\n${answer.markdown}` };
}

/** Keys of front matter that say nothing about a person. */
const NO_FACTS = new Set(["lang", "language", "layout", "permalink", "draft", "slug"]);

/** A section with what the front matter and the opening of each file say of its person; absent when that is nothing. */
function aboutPart(
  persons: readonly Person[],
  people: People,
  findings: Findings,
  lang: string,
): ImportedPart | undefined {
  const entries = persons.flatMap(({ name, outline, place }) => {
    const { front, opening } = outline;
    const facts = Object.entries(front.data).flatMap(([key, value]) =>
      NO_FACTS.has(key) || value === name ? [] : factOf(value),
    );
    const line = facts.join("; ");
    label(findings, wordsBut(front.text, line), "meta", place);
    const text = proseOf(opening, 4, contextOf(outline, findings));
    if (line === "" && text === "") return [];
    const shown = people.experts.find(({ id }) => id === people.who(name))!.name;
    findings.changes.push({ from: "", to: shown, place });
    const item = `- *${shown}*${line === "" ? "" : `: ${line}`}`;
    return [text === "" ? item : `${item}\n\n${text.replace(/^(?=.)/gm, "  ")}\n`];
  });
  if (entries.length === 0) return undefined;
  const heading = wordsFor(lang).experts;
  const place = persons[0]!.place;
  findings.changes.push({ from: "", to: heading, place });
  return { kind: "section", heading, markdown: entries.join("\n"), answers: [], place };
}

function factOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.length > 0 ? [value.flatMap(factOf).join(", ")] : [];
  if (typeof value === "object" && value !== null) return [Object.values(value).flatMap(factOf).join(", ")];
  const text = String(value ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? [] : [text];
}

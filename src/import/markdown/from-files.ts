import { accountOf, type Findings, label, newFindings } from "../findings.ts";
import type { Imported, ImportedAnswer, ImportedPart, ImportInput } from "../imported.ts";
import { fold, type People, peopleOf } from "../people.ts";
import { type Voice, voicesIn } from "./answers.ts";
import { endMatterOf, withOwnLabels } from "./definitions.ts";
import { noteMark } from "./marks.ts";
import { metaOf, noteFront, type ReadMeta } from "./meta.ts";
import { namesIn } from "./names.ts";
import { type ProseOf, proseOf } from "./prose.ts";
import { titleOf, withTitles } from "./question-files.ts";
import type { Outline, OutlinePart } from "./read-file.ts";
import { plainSummaries } from "./summaries.ts";

/**
 * An article from one file with several questions, or from several files with their own. A file without a mark of
 * a question is a question itself, with its title.
 */
export function fromFiles(given: readonly Outline[], input: ImportInput): Imported {
  const findings = newFindings();
  const [only] = given;
  const { meta, experts: known } = given.length === 1 ? metaOf(only!, findings) : metaOfAll(given, findings);
  const outlines = given.length === 1 ? given : withOwnLabels(withTitles(given, findings), findings);
  const contexts = outlines.map((outline) => contextOf(outline, findings));
  const parts = outlines.flatMap((outline, index) =>
    outline.parts.map((part) => ({ part, context: contexts[index]! })),
  );
  const namings = namesIn(outlines, known);
  const people = peopleOf(namings, known, input.choices);
  findings.doubts.push(...people.doubts);
  const isName = (text: string) =>
    people.who(text) !== undefined && namings.some(({ name }) => fold(name) === fold(text));
  const read = parts.map(({ part, context }, index) => readPart(part, index, { context, people, isName }));
  const abstract = outlines.map((outline, index) => proseOf(outline.opening, 3, contexts[index]!));
  const endMatter = endMatterOf(outlines, findings);
  const source = given.map(({ text }) => text).join("\n");
  return {
    meta,
    experts: people.experts,
    abstract: abstract.filter((text) => text !== "").join("\n\n"),
    parts: read,
    endMatter,
    files: [],
    doubts: findings.doubts,
    account: accountOf(source, findings),
  };
}

/** Titles of several files are headings; what else their front matter says is told. */
function metaOfAll(outlines: readonly Outline[], findings: Findings): ReadMeta {
  for (const outline of outlines) noteFront(outline.path, outline.front, titleOf(outline) ?? "", findings);
  return { meta: {}, experts: [] };
}

/** What is known where a file's text is read. */
export function contextOf(outline: Outline, findings: Findings): ProseOf {
  return { file: outline.path, findings, isPlainSummary: plainSummaries(outline.text) };
}

interface Reading {
  readonly context: ProseOf;
  readonly people: People;
  isName(text: string): boolean;
}

function readPart(part: OutlinePart, index: number, reading: Reading): ImportedPart {
  const { mark, line, blocks } = part;
  const { context } = reading;
  const place = { file: context.file, line };
  noteMark(mark, place, context.findings, index);
  const about = { kind: mark.kind, heading: mark.heading, attributes: mark.attributes, place };
  if (mark.kind === "section") return { ...about, markdown: proseOf(blocks, 3, context), answers: [] };
  const voices = voicesIn(blocks, reading.isName);
  const [first] = voices;
  const before = first?.name === undefined ? first : undefined;
  const named = voices.filter(({ name }) => name !== undefined);
  const text = before ? proseOf(before.blocks, 3, context, named.length === 0) : "";
  if (named.length === 0) {
    const answer = { markdown: text, place: { ...place, line: before?.line ?? line } };
    return { ...about, markdown: "", answers: text === "" ? [] : [answer] };
  }
  return { ...about, markdown: text, answers: joined(named, reading) };
}

/** An answer of each person, with all that they say to the question. */
function joined(voices: readonly Voice[], { context, people }: Reading): readonly ImportedAnswer[] {
  const answers = new Map<string, ImportedAnswer>();
  for (const voice of voices) {
    const place = { file: context.file, line: voice.line };
    const expert = people.who(voice.name!)!;
    label(context.findings, voice.label, "name", place);
    label(context.findings, voice.attributes.join(" "), "mark", place);
    const markdown = proseOf(voice.blocks, 4, context);
    const before = answers.get(expert);
    const { position, attributes } = voice;
    answers.set(
      expert,
      before
        ? {
            ...before,
            markdown: `${before.markdown}\n\n${position === undefined ? "" : `${position}\n\n`}${markdown}`,
          }
        : { expert, ...(position === undefined ? {} : { position }), attributes, markdown, place },
    );
  }
  return [...answers.values()];
}

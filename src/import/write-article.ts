import { Document, isCollection, type YAMLMap, type YAMLSeq } from "yaml";
import { timeText } from "../model/recording-time.ts";
import type { Doubt, Imported, ImportedAnswer, ImportedPart } from "./imported.ts";

/**
 * The Markdown of an article as docs/format.md has it. Doubtful decisions stand in it as comments, each at
 * the place that it is about.
 */
export function writeArticle(imported: Imported): string {
  const { abstract, parts, endMatter, doubts } = imported;
  const blocks = [
    ...comments(doubts, undefined),
    abstract,
    ...parts.flatMap((part, index) => partBlocks(part, index, doubts)),
    endMatter,
  ];
  const text = blocks.map((block) => block.replace(/^\n+|\s+$/g, "")).filter((block) => block !== "");
  return `${frontMatter(imported)}\n${text.join("\n\n")}\n`;
}

function frontMatter({ meta, experts }: Imported): string {
  const document = new Document({ ...meta, ...(experts.length > 0 ? { experts } : {}) });
  for (const key of ["experts", "authors", "editors"])
    for (const one of (document.get(key) as YAMLSeq<YAMLMap> | undefined)?.items ?? [])
      if (isCollection(one)) one.flow = true;
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}

function partBlocks(part: ImportedPart, index: number, doubts: readonly Doubt[]): readonly string[] {
  const attributes = [
    ...(part.attributes ?? []),
    ...(part.kind === "section" && !part.attributes?.includes(".section") ? [".section"] : []),
    ...startOf(part),
  ];
  return [
    heading("##", part.heading, attributes),
    ...comments(doubts, { part: index }),
    part.markdown,
    ...part.answers.flatMap((answer, at) => [
      ...answerHeading(answer),
      ...comments(doubts, { part: index, answer: at }),
      answer.markdown,
    ]),
  ];
}

function answerHeading(answer: ImportedAnswer): readonly string[] {
  const { expert, position, attributes = [] } = answer;
  if (expert === undefined) return [];
  const text = position === undefined ? expert : `${expert}: ${position}`;
  return [heading("###", text, [...attributes, ...startOf(answer)])];
}

function startOf({ start }: { readonly start?: number }): readonly string[] {
  return start === undefined ? [] : [`start=${timeText(start)}`];
}

/** A heading in one line. Braces and number signs at the end of its text would mean something there. */
function heading(marks: string, text: string, attributes: readonly string[]): string {
  const line = text.replace(/\s+/g, " ").trim();
  const kept = line.replace(/(?<=\s)#+$/, (signs) => `\\${signs}`).replace(/(?<!\\)\{(?=[^{}]*\}$)/, "\\{");
  return `${marks} ${kept}${attributes.length > 0 ? ` {${attributes.join(" ")}}` : ""}`;
}

function comments(doubts: readonly Doubt[], at: Doubt["at"]): readonly string[] {
  return doubts
    .filter((doubt) => doubt.at?.part === at?.part && doubt.at?.answer === at?.answer)
    .map(commentOf);
}

/** A comment of one line. Two hyphens would end it. */
function commentOf({ place, text, decided }: Doubt): string {
  const words = `${place.file}, line ${place.line}: ${text}; ${decided}`;
  return `<!-- import: ${words.replace(/\s+/g, " ").replace(/-(?=-)|-(?=>)/g, "- ")} -->`;
}

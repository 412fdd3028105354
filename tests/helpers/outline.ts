import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Answer, Article, Part, Passage, Prompt } from "../../src/model/article.ts";
import type { IndexEntry } from "../../src/model/book-index.ts";
import type { Prose } from "../../src/model/prose.ts";
import { labelOf } from "../../src/prose/label.ts";
import { proseText } from "../../src/prose/text.ts";

/** An article as a few indented lines that a person can check against its source. */
export function outlineOf(article: Article): string {
  return [
    `article ${article.slug}: ${article.meta.title}`,
    ...article.experts.map((e) => `expert ${e.id} ${e.initials} ${e.shortName} | ${e.name}`),
    ...passage("abstract", article.abstract, ""),
    ...prompts(article.prompts, ""),
    ...article.parts.flatMap(partLines),
    ...article.footnotes.map((note) => `note ${note.number}: ${proseText(note.prose)}`),
    ...article.index.entries.flatMap((entry) => indexLines(entry, "")),
    ...article.references.works.map(
      (work) => `work ${work.key}: ${[work.label, work.html].filter(Boolean).join(" ")}`,
    ),
  ].join("\n");
}

function indexLines({ term, places, see, entries }: IndexEntry, indent: string): string[] {
  const where = places.map(({ answer, part }) => answer ?? part ?? "abstract").join(", ");
  const line = [`${indent}index ${term}:`, where, ...see.map((each) => `see ${each}`)];
  return [line.filter(Boolean).join(" "), ...entries.flatMap((each) => indexLines(each, `${indent}  `))];
}

function partLines(part: Part): string[] {
  const short = part.heading.short === part.heading.text ? "" : ` (${part.heading.short})`;
  const head = `${part.kind} #${part.id}: ${part.heading.text}${short}`;
  const body =
    part.kind === "section"
      ? passage("prose", part.body, "  ")
      : [...passage("intro", part.intro, "  "), ...part.answers.flatMap(answerLines)];
  return [head, ...body, ...prompts(part.prompts, "  ")];
}

function answerLines(answer: Answer): string[] {
  const how = answer.keyPointSource === "first-sentence" ? "first sentence" : "key point";
  return [
    `  answer #${answer.id}`,
    ...(answer.position ? [`    position: ${answer.position.text}`] : []),
    ...answer.keyPoints.map((point) => `    ${how}: ${point.text}`),
    ...passage("prose", answer.body, "    "),
  ];
}

function passage(name: string, { prose, slide, speakerNotes: notes }: Passage, indent: string): string[] {
  return [
    ...(prose.tokens.length > 0 ? [`${indent}${name}: ${proseText(prose)}`] : []),
    ...labels(prose, indent),
    ...(slide ? [`${indent}slide: ${proseText(slide)}`, ...labels(slide, indent)] : []),
    ...notes.flatMap((note) => [`${indent}notes: ${proseText(note)}`, ...labels(note, indent)]),
  ];
}

/** Figures, tables, equations and listings: `figure 2 #fig-cell | A cell`. */
function labels({ tokens }: Prose, indent: string): string[] {
  return tokens
    .filter(({ type }) => type !== "caption_open")
    .flatMap((token) => [token, ...(token.children ?? [])])
    .flatMap((token) => labelOf(token) ?? [])
    .map(({ kind, number, id, caption }) =>
      [`${indent}  ${kind} ${number ?? "without a number"}`, id && ` #${id}`, caption && ` | ${caption}`]
        .filter(Boolean)
        .join(""),
    );
}

function prompts(all: readonly Prompt[], indent: string): string[] {
  return all.flatMap(({ prose }) => [`${indent}discuss: ${proseText(prose)}`, ...labels(prose, indent)]);
}

/** Diagnostics as one line each, without the quoted source. */
export function linesOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(
      ({ severity, code, span, message, hint }) =>
        `${severity} ${span.line}:${span.column} ${code}: ${message} → ${hint}`,
    )
    .join("\n");
}

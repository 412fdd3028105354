import { basename } from "node:path";
import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Report, reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { markdown } from "../prose/markdown.ts";
import { proseText } from "../prose/text.ts";
import { checkBlocks } from "./body/blocks.ts";
import { slugOf } from "./body/ids.ts";
import { readBody } from "./body/read-body.ts";
import { decode } from "./decode.ts";
import { deepFreeze } from "./freeze.ts";
import { expertsOf, metaOf } from "./front-matter/defaults.ts";
import { readFrontMatter } from "./front-matter/read-front-matter.ts";
import { splitFrontMatter } from "./front-matter/split.ts";
import type { SourceInput } from "./input.ts";
import { readBibliography } from "./references/bibliography.ts";
import { spanFinder } from "./references/find-span.ts";
import { collectFootnotes, type FootnoteEnv } from "./references/footnotes.ts";
import { type FootnoteUse, noUses } from "./references/inlines.ts";

/** A parsed article and everything that is wrong with how it is written. */
export interface Parsed {
  readonly article: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses one source file. Never throws: bad input gives an article with what could be read and a
 * diagnostic for each fault, all of them in one run, ordered by place. The stages, in order:
 * decode → front matter → Markdown → `:::` blocks → notes → questions, answers, key points →
 * bibliography → freeze. Faults that need the whole article are found by `src/checks`.
 */
export async function parseArticle(input: SourceInput): Promise<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(input.file, diagnostics);
  const text = readText(input, report);
  const { yaml, body, unclosed } = splitFrontMatter(text);
  if (unclosed)
    report(
      "front-matter/unclosed",
      lineSpan(1),
      "the front matter is never closed",
      "put --- alone on the line after its last key",
    );
  const { data, spanOf } = readFrontMatter(yaml, input, diagnostics);
  const env: FootnoteEnv = {};
  const parsed = checkBlocks(markdown.parse(body, env), report);
  const { text: tokens, notes } = collectFootnotes(parsed, env, report);
  const experts = expertsOf(data, spanOf);
  const uses = noUses();
  const lang = data.lang ?? "en";
  const context = { experts, lang, title: data.title, places: spanFinder(text), uses, report };
  const read = readBody(tokens, notes, context);
  reportUndefinedNotes(uses.undefinedNotes, report);
  const title = data.title ?? (read.title && proseText(read.title));
  // Front matter that cannot be read may well hold one, and an empty file has worse to say.
  const misread = text.trim() === "" || diagnostics.some(({ code }) => code.startsWith("front-matter/"));
  if (title === undefined && !misread) reportNoTitle(fileTitle(input.file), report);
  const references = await readBibliography(data, spanOf, uses.citations, input, report);
  const article: Article = {
    file: input.file,
    slug: slugOf(fileTitle(input.file)) || "article",
    meta: metaOf(data, title ?? fileTitle(input.file), spanOf),
    experts,
    ...read.body,
    references,
    images: uses.images,
    links: uses.links,
  };
  return { article: deepFreeze(article), diagnostics: diagnostics.sort(byPlace) };
}

function reportUndefinedNotes(notes: readonly FootnoteUse[], report: Report): void {
  for (const { label, span } of notes) {
    report(
      "note/undefined",
      span,
      `the note [^${label}] is not defined`,
      `add a line [^${label}]: … to the article`,
    );
  }
}

function reportNoTitle(stand: string, report: Report): void {
  report(
    "article/no-title",
    lineSpan(1),
    `the article has no title, “${stand}” stands in`,
    "add title: … to the front matter",
  );
}

function readText(input: SourceInput, report: Report): string {
  const decoded = decode(input.bytes);
  if ("badLine" in decoded) {
    report(
      "article/not-utf8",
      lineSpan(decoded.badLine),
      "the file is not UTF-8 text",
      "save it again with the encoding UTF-8",
    );
    return "";
  }
  if (decoded.text.trim() === "") {
    report(
      "article/empty",
      lineSpan(1),
      "the file is empty",
      "start with a title in the front matter and a ## question",
    );
  }
  return decoded.text;
}

function fileTitle(file: string): string {
  return basename(file).replace(/\.(md|markdown)$/i, "");
}

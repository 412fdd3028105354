import { basename } from "node:path";
import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Report, reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { markdown } from "../prose/markdown.ts";
import { proseText } from "../prose/text.ts";
import { checkBlocks } from "./body/blocks.ts";
import { readBody } from "./body/read-body.ts";
import { decode } from "./decode.ts";
import { expertsOf, metaOf } from "./front-matter/defaults.ts";
import { readFrontMatter } from "./front-matter/read-front-matter.ts";
import { splitFrontMatter } from "./front-matter/split.ts";
import { slugOf } from "./ids.ts";
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
 * decode → front matter → Markdown → `:::` blocks → footnotes → questions, answers, key points →
 * bibliography → freeze. Faults that need the whole article are found by `src/checks`.
 */
export async function parseArticle(input: SourceInput): Promise<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(input.file, diagnostics);
  const source = readText(input, report);
  const { yaml, body, unclosed } = splitFrontMatter(source);
  if (unclosed) {
    const hint = "put --- on a line of its own after the last key";
    report("front-matter/unclosed", lineSpan(1), "the front matter is never closed", hint);
  }
  const { data, spanOf } = readFrontMatter(yaml, input, diagnostics);
  const env: FootnoteEnv = {};
  const parsed = checkBlocks(markdown.parse(body, env), report);
  const { text, footnotes } = collectFootnotes(parsed, env, report);
  const experts = expertsOf(data, spanOf);
  const uses = noUses();
  const lang = data.lang ?? "en";
  const findSpan = spanFinder(source);
  const read = readBody(text, footnotes, { experts, lang, title: data.title, findSpan, uses, report });
  reportUndefinedFootnotes(uses.undefinedFootnotes, report);
  const fileTitle = basename(input.file).replace(/\.(md|markdown)$/i, "");
  const title = data.title ?? (read.title && proseText(read.title));
  // An empty file has a worse fault, and front matter with faults may well hold a title.
  const expectsTitle =
    source.trim() !== "" && !diagnostics.some(({ code }) => code.startsWith("front-matter/"));
  if (title === undefined && expectsTitle) reportNoTitle(fileTitle, report);
  const article: Article = {
    file: input.file,
    slug: slugOf(fileTitle) || "article",
    meta: metaOf(data, title ?? fileTitle, spanOf),
    experts,
    ...read.body,
    references: await readBibliography(data, spanOf, uses.citations, input, report),
    images: uses.images,
    links: uses.links,
  };
  return { article: deepFreeze(article), diagnostics: diagnostics.sort(byPlace) };
}

function reportUndefinedFootnotes(uses: readonly FootnoteUse[], report: Report): void {
  for (const { label, span } of uses) {
    const hint = `define it on a line of its own: [^${label}]: …`;
    report("footnote/undefined", span, `the footnote [^${label}] is not defined`, hint);
  }
}

function reportNoTitle(fileTitle: string, report: Report): void {
  report(
    "article/no-title",
    lineSpan(1),
    `the article has no title, so its file name “${fileTitle}” is used`,
    "add title: … to the front matter",
  );
}

function readText(input: SourceInput, report: Report): string {
  const decoded = decode(input.bytes);
  if ("badLine" in decoded) {
    const hint = "save the file with the encoding UTF-8";
    report("article/not-utf8", lineSpan(decoded.badLine), "the file is not UTF-8 text", hint);
    return "";
  }
  if (decoded.text.trim() === "") {
    const hint = "start with a title in the front matter and a ## question";
    report("article/empty", lineSpan(1), "the file is empty", hint);
  }
  return decoded.text;
}

/** Freezes plain data with everything in it (objects, arrays, the values of maps) and gives it back. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const item of value.values()) deepFreeze(item);
  else for (const item of Object.values(value)) deepFreeze(item);
  return value;
}

import { basename } from "node:path";
import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { withoutFollowUps } from "../diagnostics/follow-ups.ts";
import { type Report, reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { proseText } from "../prose/text.ts";
import { isEmptyPassage } from "./body/passage.ts";
import { type Body, readBody } from "./body/read-body.ts";
import { readBibliography } from "./citations/bibliography.ts";
import { reportUnknownNames } from "./citations/unknown-names.ts";
import { decodeOrReport } from "./decode.ts";
import { drawFor } from "./diagrams/read-diagrams.ts";
import { readMacros } from "./formulas/macros.ts";
import { metaOf } from "./front-matter/defaults.ts";
import { expertsOf } from "./front-matter/experts.ts";
import { readFrontMatter } from "./front-matter/read-front-matter.ts";
import { smartFrontMatter } from "./front-matter/smart-front-matter.ts";
import { splitFrontMatter } from "./front-matter/split.ts";
import { reportTypedMarkup } from "./front-matter/typed-markup.ts";
import { slugOf } from "./ids.ts";
import type { SourceInput } from "./input.ts";
import { readMarkdown } from "./read-markdown.ts";
import { spanFinder } from "./references/find-span.ts";
import type { Uses } from "./references/inlines.ts";
import { nameReferences } from "./references/name-references.ts";
import { fileKindOf } from "./shapes/file-kinds.ts";
import { reportShape } from "./shapes/find-shape.ts";

/** A parsed article and everything that is wrong with how it is written. */
export interface Parsed {
  readonly article: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses one source file. Never throws: bad input gives an article with what could be read and a
 * diagnostic for each fault, all of them in one run, ordered by place. The stages, in order:
 * decode → front matter → bibliography → Markdown, tables, footnotes, citations (`read-markdown.ts`) →
 * questions, answers, key points → freeze. Faults that need the whole article are found by `src/checks`.
 */
export async function parseArticle(input: SourceInput): Promise<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(input.file, diagnostics);
  const decoded = decodeOrReport(input.bytes, report);
  const source = decoded ?? "";
  const { yaml, body, fault } = splitFrontMatter(source);
  reportFileKind(input.bytes, report);
  if (fault) report(fault.code, lineSpan(fault.line), fault.message, fault.hint);
  const { data: typed, spanOf } = readFrontMatter(yaml, input, diagnostics);
  reportTypedMarkup(typed, spanOf, report);
  const data = smartFrontMatter(typed);
  const lang = data.lang ?? "en";
  const reportIn = (file: string) => reporter(file, diagnostics);
  const bibliography = await readBibliography({ data, spanOf, input, report, reportIn });
  const smart = data.smart === false ? undefined : lang;
  const findSpan = spanFinder(source);
  const cited = await readMarkdown(body, { input, source, smart, bibliography, findSpan, spanOf, report });
  const experts = expertsOf(data, spanOf, report);
  const uses: Uses = { images: [], links: [], fragments: [] };
  const draw = await drawFor(cited.text, cited.footnotes);
  const macros = readMacros(data.macros, spanOf, report);
  const given = { experts, lang, title: typed.title, findSpan, draw, macros, uses, report };
  const read = readBody(cited.text, cited.footnotes, given);
  reportUnknownNames(cited, bibliography, read.body.targets, report);
  reportShape(cited.text, report);
  if (decoded !== undefined) reportEmpty(decoded, read.body, report);
  const fileTitle = basename(input.file).replace(/\.(md|markdown)$/i, "");
  const title = data.title ?? (read.title && proseText(read.title));
  if (title === undefined && expectsTitle(source, diagnostics)) reportNoTitle(fileTitle, report);
  const article: Article = {
    file: input.file,
    slug: slugOf(fileTitle) || "article",
    meta: metaOf(data, title ?? fileTitle, spanOf),
    experts,
    ...read.body,
    references: cited.references,
    images: uses.images,
    links: uses.links,
  };
  nameReferences(article, uses);
  return { article: deepFreeze(article), diagnostics: withoutFollowUps(diagnostics.sort(byPlace)) };
}

function reportFileKind(bytes: Uint8Array, report: Report): void {
  const kind = fileKindOf(bytes);
  if (kind) report("article/other-file", lineSpan(1), `the file is ${kind.name} and no Markdown`, kind.hint);
}

/** An empty file has a worse fault, and front matter with faults may well hold a title. */
function expectsTitle(source: string, diagnostics: readonly Diagnostic[]): boolean {
  return source.trim() !== "" && !diagnostics.some(({ code }) => code.startsWith("front-matter/"));
}

function reportNoTitle(fileTitle: string, report: Report): void {
  const message = `the article has no title, so its file name “${fileTitle}” is used`;
  report("article/no-title", lineSpan(1), message, "add title: … to the front matter");
}

/** Reports an article without any text: an empty file, or front matter alone. */
function reportEmpty(source: string, { parts, abstract }: Body, report: Report): void {
  if (parts.length > 0 || !isEmptyPassage(abstract)) return;
  if (source.trim() === "") {
    const hint = "start with a title in the front matter and a ## question";
    report("article/empty", lineSpan(1), "the file is empty", hint);
  } else {
    const hint = "write a question and its answer below the front matter: ## Why do naps help?";
    report("article/empty", lineSpan(1), "the article has no text", hint);
  }
}

/** Freezes plain data with everything in it (objects, arrays, the values of maps) and gives it back. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const item of value.values()) deepFreeze(item);
  else for (const item of Object.values(value)) deepFreeze(item);
  return value;
}

import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { withoutFollowUps } from "../diagnostics/follow-ups.ts";
import { type Report, reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { summaryOf } from "../prose/summary.ts";
import { proseText } from "../prose/text.ts";
import { isEmptyPassage } from "./body/passage.ts";
import { type Body, readBody } from "./body/read-body.ts";
import { readBibliography } from "./citations/bibliography.ts";
import type { CitingTokens } from "./citations/occurrences.ts";
import { reportUnknownNames } from "./citations/unknown-names.ts";
import { decodeOrReport } from "./decode.ts";
import { drawFor } from "./diagrams/read-diagrams.ts";
import { readMacros } from "./formulas/macros.ts";
import { directionOf, metaOf } from "./front-matter/defaults.ts";
import { expertsOf } from "./front-matter/experts.ts";
import type { SpanOf } from "./front-matter/key-spans.ts";
import { metaPlaces } from "./front-matter/meta-places.ts";
import { readFrontMatter } from "./front-matter/read-front-matter.ts";
import type { FrontMatter } from "./front-matter/schema.ts";
import { smartFrontMatter } from "./front-matter/smart-front-matter.ts";
import { splitFrontMatter } from "./front-matter/split.ts";
import { reportTypedMarkup } from "./front-matter/typed-markup.ts";
import { slugOfFile, titleOfFile } from "./ids.ts";
import type { SourceInput } from "./input.ts";
import { fitsLimits } from "./limits/source-limits.ts";
import { readMarkdown } from "./read-markdown.ts";
import { type FindSpan, spanFinder } from "./references/find-span.ts";
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
 * decode → limits → front matter → bibliography → Markdown, tables, footnotes, citations (`read-markdown.ts`) →
 * questions, answers, key points → freeze. Faults that need the whole article are found by `src/checks`.
 */
export async function parseArticle(input: SourceInput): Promise<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(input.file, diagnostics);
  const decoded = decodeOrReport(input.bytes, report);
  const source = decoded !== undefined && fitsLimits(decoded, report) ? decoded : undefined;
  const { yaml, body, fault } = splitFrontMatter(source ?? "");
  reportFileKind(input, report);
  if (fault) report(fault.code, lineSpan(fault.line), fault.message, fault.hint);
  const { data: typed, spanOf, placeOf } = readFrontMatter(yaml, input, diagnostics);
  reportTypedMarkup(typed, spanOf, report);
  const data = smartFrontMatter(typed);
  const findSpan = spanFinder(source ?? "");
  const reading: Reading = { input, source: source ?? "", data, spanOf, findSpan, report };
  const reportIn = (file: string) => reporter(file, diagnostics);
  const bibliography = await readBibliography({ ...reading, reportIn });
  const cited = await readMarkdown(body, { ...reading, smart: smartLanguage(data), bibliography });
  const { experts, uses, read } = await readCited(cited, typed.title, reading);
  reportUnknownNames(cited, bibliography, read.body.targets, report);
  reportShape(cited.text, report);
  if (source !== undefined) reportEmpty(source, read.body, report);
  const fileTitle = titleOfFile(input.file);
  const title = data.title ?? (read.title && proseText(read.title));
  if (title === undefined && expectsTitle(reading.source, diagnostics)) reportNoTitle(fileTitle, report);
  const article: Article = {
    file: input.file,
    slug: slugOfFile(input.file),
    meta: metaOf(data, { title: title ?? fileTitle, summary: summaryOf(read.body.abstract.prose) }, spanOf),
    experts,
    places: metaPlaces(input.file, experts, data.title === undefined ? read.title : undefined, placeOf),
    ...read.body,
    references: cited.references,
    images: uses.images,
    links: uses.links,
  };
  nameReferences(article, uses);
  return { article: deepFreeze(article), diagnostics: withoutFollowUps(diagnostics.sort(byPlace)) };
}

/** What all stages know of the article that is read. */
interface Reading {
  readonly input: SourceInput;
  readonly source: string;
  readonly data: FrontMatter;
  readonly spanOf: SpanOf;
  readonly findSpan: FindSpan;
  readonly report: Report;
}

/** Reads questions and answers. `typedTitle` is the title as the front matter has it. */
async function readCited(
  { text, footnotes }: CitingTokens,
  typedTitle: string | undefined,
  { data, spanOf, findSpan, report }: Reading,
) {
  const experts = expertsOf(data, spanOf, report);
  const recording = data.media === undefined ? [] : [{ href: data.media, span: spanOf(["media"]) }];
  const uses: Uses = { images: [], links: recording, fragments: [] };
  const read = readBody(text, footnotes, {
    experts,
    lang: data.lang ?? "en",
    dir: directionOf(data),
    title: typedTitle,
    findSpan,
    draw: await drawFor(text, footnotes),
    macros: readMacros(data.macros, spanOf, report),
    uses,
    report,
  });
  return { experts, uses, read };
}

/** The language of smart quotes and dashes; undefined when they are not wanted. */
function smartLanguage({ smart, lang = "en" }: FrontMatter): string | undefined {
  return smart === false ? undefined : lang;
}

/** An empty file has a worse fault than no title, and front matter with faults may well hold one. */
function expectsTitle(source: string, found: readonly Diagnostic[]): boolean {
  return source.trim() !== "" && !found.some(({ code }) => code.startsWith("front-matter/"));
}

function reportFileKind({ bytes, file }: SourceInput, report: Report): void {
  const kind = fileKindOf(bytes, file);
  if (kind) report("article/other-file", lineSpan(1), `the file is ${kind.name} and no Markdown`, kind.hint);
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
  else if (Array.isArray(value)) for (const item of value) deepFreeze(item);
  else for (const key in value) deepFreeze(value[key]);
  return value;
}

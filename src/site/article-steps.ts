import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Article } from "../model/article.ts";
import { joinLocators, type Locators } from "../model/locators.ts";
import type { Output, OutputFile, RenderContext } from "../output/output.ts";
import type { SourceMarks } from "../output/source-marks.ts";
import type { ReadArticle } from "./articles/checked-article.ts";
import { bytesOf } from "./articles/linked-files.ts";
import { findingsOf } from "./articles/read-articles.ts";
import type { OutputResult } from "./build-events.ts";
import type { BuildStep } from "./build-steps.ts";
import { ContentError } from "./content-error.ts";
import { SITE, type SiteFile } from "./files/site-file.ts";
import { outputsOf, renderContext, type SiteSetup } from "./render-context.ts";
import type { StepQueue } from "./step-queue.ts";

/** What the articles of one build are made with. */
export interface ArticleBuild extends SiteSetup {
  /** Codes of warnings that are not to be told. */
  readonly silence?: readonly string[] | undefined;
  /** Whether errors that rendering finds are told and end nothing. */
  readonly draft?: boolean | undefined;
  /** Whether a page is wanted now, by its path in the site; all are when it is missing. */
  readonly only?: (path: string) => boolean;
  readonly steps: StepQueue;
  readonly results: ReadonlyMap<Output, Mutable<OutputResult>>;
}

/** A step of one article; its files are not yet in the list of the site's. */
type ArticleStep = Exclude<BuildStep, { kind: "file" }> | { readonly kind: "file"; readonly file: SiteFile };

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** All steps of one article: its images, and its files in every output. */
export async function* articleSteps(
  read: ReadArticle,
  build: ArticleBuild,
  signal: AbortSignal | undefined,
): AsyncGenerator<ArticleStep> {
  const { article, images, files } = read;
  const { slug } = article;
  const found: Diagnostic[] = [];
  const { only } = build;
  const isWanted = only && { only: (path: string) => only(`${slug}/${path}`) };
  const base: RenderContext = { ...renderContext(read, build, found), signal, ...isWanted };
  for (const { path, bytes, video } of images.values()) {
    if (bytes) yield fileStep(slug, SITE, { path, content: bytes, kind: "file" });
    // As a copy to take away: readers' browsers do not keep videos for the time without a network.
    const content = video?.bytes();
    if (video && content) yield fileStep(slug, SITE, { path: video.path, content, kind: "download" });
  }
  for (const file of only ? [] : files.values()) {
    const content = file.state.state === "found" ? bytesOf(file) : undefined;
    if (content) yield fileStep(slug, SITE, { path: file.path, content, kind: "download" });
  }
  const locators = yield* locate(read, build, base);
  yield* told(found, build, article);
  for (const output of build.outputs) {
    const result = build.results.get(output)!;
    const context = { ...base, ...reporting(result, article.file, build.steps), locators };
    const files = output.render(article, context)[Symbol.asyncIterator]();
    const start = performance.now();
    try {
      for (;;) {
        const { done, value } = yield* build.steps.during(files.next());
        if (done) break;
        result.length += value.length ?? (value.kind === "page" ? 1 : 0);
        result.files += 1;
        yield fileStep(slug, output.name, value, build.sources);
      }
    } finally {
      await files.return?.(); // whoever takes the files may have stopped
    }
    result.ms += performance.now() - start;
    result.entries.push(`${slug}/${output.entry(article)}`);
    yield* told(found, build, article);
  }
}

/** Asks the outputs in their order where things stand; each is told what those before it said. */
async function* locate(
  { article }: ReadArticle,
  build: ArticleBuild,
  base: RenderContext,
): AsyncGenerator<BuildStep, Locators> {
  const last = lastLocators(build);
  let locators: Locators = new Map();
  for (const output of outputsOf(article.slug, build)) {
    const key = `${article.slug}/${output.name}`;
    const result = build.results.get(output);
    const start = performance.now();
    if (result || !output.usesBrowser) {
      const context = { ...base, ...(result ? reporting(result, article.file, build.steps) : {}), locators };
      const found = yield* build.steps.during(
        output.locate?.(article, context) ?? Promise.resolve(undefined),
      );
      if (found) last.set(key, found);
    }
    if (result) result.ms += performance.now() - start;
    // Of an output that is not made now, what an earlier build of this session found still holds.
    locators = joinLocators([locators, last.get(key) ?? new Map()]);
  }
  return locators;
}

const LAST_LOCATORS = {};

/** What a session knows of earlier builds: where things stand, by article and output. */
export function lastLocators({ session }: ArticleBuild): Map<string, Locators> {
  return session.once(LAST_LOCATORS, () => new Map<string, Locators>());
}

function reporting(
  { times }: OutputResult,
  article: string,
  steps: StepQueue,
): Pick<RenderContext, "progress" | "took"> {
  return {
    progress: (pages) => steps.push({ kind: "progress", article, pages }),
    took: (stage, ms) => times.set(stage, (times.get(stage) ?? 0) + ms),
  };
}

/** Yields what was found; an error ends the build, unless it is of a draft or drafts are wanted. */
function* told(
  found: Diagnostic[],
  { silence, draft }: ArticleBuild,
  { meta }: Article,
): Generator<BuildStep> {
  const diagnostics = findingsOf([{ diagnostics: found.splice(0) }], silence);
  if (diagnostics.length > 0) yield { kind: "diagnostics", diagnostics };
  if (hasErrors(diagnostics) && !meta.draft && !draft) throw new ContentError(diagnostics);
}

/** The result of an output that has made nothing yet. */
export function emptyResult({ name, unit = "page" }: Output): Mutable<OutputResult> {
  return { name, entries: [], ms: 0, length: 0, unit, files: 0, times: new Map() };
}

function fileStep(
  slug: string,
  owner: string,
  { path, content, kind }: OutputFile,
  sources?: SourceMarks,
): ArticleStep {
  const file: SiteFile = { path: `${slug}/${path}`, owner, kind, content };
  if (!sources || kind !== "page" || typeof content !== "string") return { kind: "file", file };
  return { kind: "file", file: { ...file, content: sources.without(content), marked: content } };
}

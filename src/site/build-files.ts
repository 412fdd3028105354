import { setImmediate } from "node:timers/promises";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Article } from "../model/article.ts";
import { joinLocators, type Locators } from "../model/locators.ts";
import type { Output, OutputFile, RenderContext, SiteExtras } from "../output/output.ts";
import type { SourceMarks } from "../output/source-marks.ts";
import { shelf } from "../reader/site-pages.ts";
import type { Again, MadeListed } from "./again.ts";
import type { CheckedArticle, ReadArticle } from "./articles/checked-article.ts";
import { bytesOf } from "./articles/linked-files.ts";
import { findingsOf } from "./articles/read-articles.ts";
import type { OutputResult } from "./build-events.ts";
import type { BuildStep } from "./build-steps.ts";
import { ContentError } from "./content-error.ts";
import { assetFiles } from "./files/assets.ts";
import { digestOf, SITE, type SiteFile } from "./files/site-file.ts";
import { OUTPUTS } from "./outputs.ts";
import { outputsOf, renderContext, type SiteSetup } from "./render-context.ts";
import { type StepQueue, stepQueue } from "./step-queue.ts";

/** How a site is built. */
export type BuildHow = Omit<SiteSetup, "outputs" | "assets"> & {
  /** Codes of warnings that are not to be told. */
  readonly silence?: readonly string[] | undefined;
  readonly again?: Again | undefined;
};

/** What one build works with. */
interface Build extends SiteSetup, Pick<BuildHow, "silence" | "again"> {
  /** Whether a page is wanted now, by its path in the site; all are when it is missing. */
  readonly only?: (path: string) => boolean;
  readonly steps: StepQueue;
  readonly results: ReadonlyMap<Output, Mutable<OutputResult>>;
}

/** A step of one article; its files are not yet in the list of the site's. */
type ArticleStep = Exclude<BuildStep, { kind: "file" }> | { readonly kind: "file"; readonly file: SiteFile };

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Builds a site: yields every file as soon as it is made, and findings, progress and results as they
 * come up. One article after another is rendered in every output and let go, so memory does not grow
 * with their number. Throws `ContentError` when rendering finds an error in an article, and
 * `EnvironmentError` when the machine fails. With `again`, the other articles go on. The articles must be
 * free of errors, or drafts.
 */
export async function* buildFiles(
  articles: readonly CheckedArticle[],
  outputs: readonly Output[],
  how: BuildHow,
): AsyncGenerator<BuildStep> {
  const listed = articles.map((each) => each.listed);
  const site = siteList();
  const assets = await assetFiles([...outputs, shelf], how.theme);
  const results = new Map(outputs.map((output) => [output, emptyResult(output)]));
  const build: Build = { ...how, outputs, assets, steps: stepQueue(), results };
  const extras: (readonly [Output, SiteExtras])[] = [];
  const withExtras = how.again?.isWhole === false ? [] : outputs;
  try {
    for (const output of withExtras) if (output.siteExtras) extras.push([output, await output.siteExtras()]);
    for (const file of assets) yield site.add(file);
    for (const each of articles) {
      for (const [output, extra] of extras) {
        const { article } = await each.read();
        for (const file of await extra.add(article)) yield site.add({ ...file, owner: output.name });
      }
      yield* how.again ? madeAgain(each, how.again, build, site) : madeOnce(each, build, site);
      await setImmediate(); // the search index is made by another process, which is heard between articles
    }
    const held = (slug: string) => outputsOf(slug, build);
    for (const file of shelf.files(listed, {
      outputs: held,
      paths: site.pages(),
      themed: how.theme.tokens,
    })) {
      yield site.add({ ...file, owner: SITE });
    }
    for (const [output, extra] of extras) {
      const finished = extra.finish({ articles: listed, files: site.files(), outputsOf: held });
      for await (const file of finished) yield site.add({ ...file, owner: output.name });
    }
    yield { kind: "results", results: [...results.values()], files: site.files() };
  } finally {
    for (const [, extra] of extras) await extra.close();
  }
}

/**
 * Makes the wanted pages of articles in these outputs, by their path in the site, and the images that they
 * show: what somebody looks at, before everything else is made. What cannot be made is left out.
 */
export async function* wantedFiles(
  articles: readonly CheckedArticle[],
  outputs: readonly Output[],
  how: BuildHow,
  only: (path: string) => boolean,
): AsyncGenerator<BuildStep> {
  const results = new Map(outputs.map((output) => [output, emptyResult(output)]));
  const build: Build = { ...how, outputs, assets: [], steps: stepQueue(), results, only };
  const site = siteList();
  for (const each of articles) {
    try {
      for await (const step of madeOnce(each, build, site)) if (step.kind === "file") yield step;
    } catch {
      // It is made again with all others, and then this is told.
    }
  }
}

async function* madeOnce(each: CheckedArticle, build: Build, site: SiteList): AsyncGenerator<BuildStep> {
  const signal = build.again?.signalOf(each);
  for await (const step of articleSteps(await each.read(), build, signal))
    yield step.kind === "file" ? site.add(step.file) : step;
}

/** The steps of an article unless it would come out as it did. What fails is told, and made the next time. */
async function* madeAgain(
  each: CheckedArticle,
  { made, failed }: Again,
  build: Build,
  site: SiteList,
): AsyncGenerator<BuildStep> {
  const { slug } = each.listed;
  const from = () => [
    ...[build.outputs, outputsOf(slug, build)].map((list) => list.map(({ name }) => name)),
    outputsOf(slug, build).map((output) => [...(lastLocators(build).get(`${slug}/${output.name}`) ?? [])]),
    build.theme.css, // all of a theme is in it; its files have names by their content
  ];
  const known = made.find(each, from());
  if (known) return site.addListed(known);
  const before = site.files().length;
  try {
    yield* madeOnce(each, build, site);
    made.keep(each, from(), site.files().slice(before));
  } catch (error) {
    failed(error);
  }
}

/** All steps of one article: its images, and its files in every output. */
async function* articleSteps(
  read: ReadArticle,
  build: Build,
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
        result.pages += value.pages ?? (value.kind === "page" ? 1 : 0);
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
  build: Build,
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
function lastLocators({ session }: Build): Map<string, Locators> {
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

/** Yields what was found; an error ends the build, unless it is of a draft. */
function* told(found: Diagnostic[], { silence }: Build, { meta }: Article): Generator<BuildStep> {
  const diagnostics = findingsOf([{ diagnostics: found.splice(0) }], silence);
  if (diagnostics.length > 0) yield { kind: "diagnostics", diagnostics };
  if (hasErrors(diagnostics) && !meta.draft) throw new ContentError(diagnostics);
}

function emptyResult({ name }: Output): Mutable<OutputResult> {
  return { name, entries: [], ms: 0, pages: 0, times: new Map() };
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

type SiteList = ReturnType<typeof siteList>;

/** The files of a site as they are made: their names and hashes, not their content. */
function siteList() {
  const list: MadeListed[] = [];
  return {
    /** Adds files that are there from before. */
    addListed(files: readonly MadeListed[]): void {
      list.push(...files);
    },
    add(file: SiteFile): BuildStep {
      const digest = digestOf(file.content);
      list.push({ path: file.path, kind: file.kind, owner: file.owner, digest });
      return { kind: "file", file: { ...file, digest } };
    },
    files: (): readonly MadeListed[] => list,
    /** The paths of all pages, output by output. */
    pages: (): readonly string[] =>
      OUTPUTS.flatMap(({ name }) =>
        list.filter(({ kind, owner }) => kind === "page" && owner === name).map(({ path }) => path),
      ),
  };
}

import type { Output } from "../output/output.ts";
import { shelf } from "../reader/site-pages.ts";
import type { Again } from "./again.ts";
import { type ArticleBuild, articleSteps, emptyResult, lastLocators } from "./article-steps.ts";
import type { CheckedArticle, ReadArticle } from "./articles/checked-article.ts";
import type { BuildStep } from "./build-steps.ts";
import { assetFiles } from "./files/assets.ts";
import { loopTurns } from "./loop-turns.ts";
import { outputsOf, type SiteSetup } from "./render-context.ts";
import { sharedFiles } from "./shared-files.ts";
import { type SiteList, siteList } from "./site-list.ts";
import { picturePieces } from "./site-picture.ts";
import { stepQueue } from "./step-queue.ts";

/** How a site is built. */
export type BuildHow = Omit<SiteSetup, "outputs" | "assets"> & {
  /** Codes of warnings that are not to be told. */
  readonly silence?: readonly string[] | undefined;
  /** Whether errors that rendering finds are told and end nothing. */
  readonly draft?: boolean | undefined;
  readonly again?: Again | undefined;
};

/** What one build works with. */
type Build = ArticleBuild & Pick<BuildHow, "again"> & { readonly turn: () => Promise<void> };

/**
 * Builds a site: yields every file as soon as it is made, and findings, progress and results as they
 * come up. One article after another is rendered in every output and let go, so memory does not grow
 * with their number. Throws `ContentError` when rendering finds an error in an article, unless drafts are
 * wanted, and `EnvironmentError` when the machine fails. With `again`, the other articles go on. The
 * articles must be free of errors, or drafts.
 */
export async function* buildFiles(
  articles: readonly CheckedArticle[],
  outputs: readonly Output[],
  how: BuildHow,
): AsyncGenerator<BuildStep> {
  const site = siteList();
  const assets = await assetFiles([...outputs, shelf], how.theme);
  const results = new Map(outputs.map((output) => [output, emptyResult(output)]));
  const build: Build = { ...how, outputs, assets, steps: stepQueue(), results, turn: loopTurns() };
  const shared = await sharedFiles(how.again?.isWhole === false ? [] : outputs, site);
  try {
    for (const file of assets) yield site.add(file);
    for (const [place, each] of articles.entries()) {
      const read = readingOnce(each);
      if (how.again?.isWhole !== false) yield* shared.add(shared.of((await read()).article));
      if (place === articles.length - 1) shared.complete();
      yield* how.again ? madeAgain(each, read, how.again, build, site) : madeOnce(each, read, build, site);
      if (!how.again) each.letGo();
    }
    const pieces = yield* build.steps.during(picturePieces(articles, articles.length, build));
    yield* shared.finish({
      pieces: [pieces],
      articles: articles.map((each) => each.listed),
      outputsOf: (slug) => outputsOf(slug, build),
      themed: how.theme.tokens,
    });
    yield { kind: "results", results: [...results.values()], files: site.files() };
  } finally {
    await shared.close();
  }
}

/** Reads an article when it is first asked for, and holds it until it is made. */
function readingOnce(each: CheckedArticle): () => Promise<ReadArticle> {
  let reading: Promise<ReadArticle> | undefined;
  return () => {
    reading ??= each.read();
    return reading;
  };
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
  const build: Build = { ...how, outputs, assets: [], steps: stepQueue(), results, only, turn: loopTurns() };
  const site = siteList();
  for (const each of articles) {
    try {
      for await (const step of madeOnce(each, each.read, build, site)) if (step.kind === "file") yield step;
    } catch {
      // It is made again with all others, and then this is told.
    }
  }
}

async function* madeOnce(
  each: CheckedArticle,
  read: CheckedArticle["read"],
  build: Build,
  site: SiteList,
): AsyncGenerator<BuildStep> {
  const signal = build.again?.signalOf(each);
  for await (const step of articleSteps(await read(), build, signal)) {
    yield step.kind === "file" ? site.add(step.file) : step;
    await build.turn();
  }
}

/** The steps of an article unless it would come out as it did. What fails is told, and made the next time. */
async function* madeAgain(
  each: CheckedArticle,
  read: CheckedArticle["read"],
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
    yield* madeOnce(each, read, build, site);
    made.keep(each, from(), site.files().slice(before));
  } catch (error) {
    failed(error);
  }
}

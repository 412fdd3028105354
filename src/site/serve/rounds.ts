import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Output, Session } from "../../output/output.ts";
import { type Again, madeArticles } from "../again.ts";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { type BuildHow, buildFiles, wantedFiles } from "../build-files.ts";
import type { BuildStep } from "../build-steps.ts";
import type { Theme } from "../files/theme.ts";
import { openSiteFolder, type SiteFolder } from "../folder/site-folder.ts";
import { removeGone, updateSite } from "../folder/write-site.ts";
import type { SiteOptions } from "../options.ts";
import { outputsNamed } from "../outputs.ts";
import { Superseded } from "./latest-only.ts";
import type { ShownSite } from "./shown-site.ts";
import { whileWanted } from "./while-wanted.ts";

/** What rounds tell. */
export interface RoundEvents {
  checked(diagnostics: readonly Diagnostic[]): void;
  progress(article: string, pages: number): void;
  /** These outputs were made again, in so many ms. */
  remade(outputs: readonly string[], ms: number): void;
  failed(error: unknown): void;
}

/** The articles as they are shown, and what they look like. */
export interface Sources {
  readonly articles: readonly CheckedArticle[];
  readonly theme: Theme;
}

/** Makes a site again and again, only what changed. Each step ends with `Superseded` when its signal is aborted. */
export interface Rounds {
  /** Makes these pages of articles that changed, and shows them. Nothing is written. */
  wanted(sources: Sources, paths: readonly string[]): Promise<void>;
  /** Makes the outputs that need no browser, and writes them. */
  quick(sources: Sources, signal: AbortSignal): Promise<void>;
  /**
   * Makes the rest: the outputs that need a browser, then what the others say of them and the search. Removes
   * what is no longer part of the site, and gives its paths.
   */
  rest(sources: Sources, signal: AbortSignal): Promise<readonly string[]>;
}

/** Rounds that make the site of these options. */
export function siteRounds(
  options: SiteOptions,
  session: Session,
  shown: ShownSite,
  events: RoundEvents,
): Rounds {
  const outputs = outputsNamed(options.only);
  const quick = outputs.filter(({ usesBrowser }) => !usesBrowser);
  const slow = outputs.filter(({ usesBrowser }) => usesBrowser);
  const again = sameAgain(events.failed);
  const how = buildHow(options, session, shown, again);
  const write = writing(options, shown, how, events);
  let wholeOf: readonly CheckedArticle[] = [];
  return {
    async wanted(sources, paths) {
      const changed = again.replace(sources.articles);
      const isWanted = (path: string) => paths.includes(path);
      for await (const _ of shown.show(wantedFiles(changed, quick, how(sources, false), isWanted)));
    },
    async quick(sources, signal) {
      again.replace(sources.articles);
      await write(quick, sources, signal, false);
    },
    async rest(sources, signal) {
      const isWhole = !isSame(wholeOf, sources.articles);
      const failures = again.failures();
      const printed = await write(slow, sources, signal, false);
      const pages = await write(quick, sources, signal, isWhole);
      wholeOf = sources.articles;
      if (!isWhole || again.failures() > failures) return [];
      const current = new Set([...printed, ...pages]);
      const gone = await removeGone(await siteFolder(options, sources), namesOf(outputs), current);
      shown.forget(gone);
      return gone;
    },
  };
}

/** How the articles are built. */
type How = (sources: Sources, isWhole: boolean) => BuildHow;

function buildHow(
  { only, settings = {}, silence }: SiteOptions,
  session: Session,
  { sources }: ShownSite,
  again: SameAgain,
): How {
  const kept = namesOf(outputsNamed(only));
  return ({ theme }, isWhole) => ({
    session,
    theme,
    settings,
    silence,
    sources,
    kept: () => kept,
    again: again.with(isWhole),
  });
}

/** Makes some outputs and writes them. Gives the paths of all their files. */
type Write = (
  made: readonly Output[],
  sources: Sources,
  signal: AbortSignal,
  isWhole: boolean,
) => Promise<ReadonlySet<string>>;

function writing(options: SiteOptions, shown: ShownSite, how: How, events: RoundEvents): Write {
  return async (made, sources, signal, isWhole) => {
    const paths = new Set<string>();
    if (made.length === 0) return paths;
    const start = performance.now();
    const steps = whileWanted(buildFiles(sources.articles, made, how(sources, isWhole)), signal);
    const site = await siteFolder(options, sources);
    const written = await updateSite(listing(shown.show(steps), paths), site, events);
    shown.written();
    const isNews = written.some((path) => !SEARCH.test(path));
    if (isNews) events.remade(namesOf(made), performance.now() - start);
    return paths;
  };
}

/** What is made for the search and for reading without a network changes with every word. */
const SEARCH = /^pagefind\/|^sw\.js$|^assets\/articles\.js$|\/(?:search\.js|offline\.json)$/;

function namesOf(outputs: readonly Output[]): readonly string[] {
  return outputs.map(({ name }) => name);
}

function siteFolder({ output, force }: SiteOptions, { articles }: Sources): Promise<SiteFolder> {
  return openSiteFolder({ output, force, articles: articles.map(({ path }) => path) });
}

/** Notes the paths of all files of a site that passes. */
async function* listing(steps: AsyncIterable<BuildStep>, paths: Set<string>): AsyncGenerator<BuildStep> {
  for await (const step of steps) {
    if (step.kind === "results") for (const { path } of step.files) paths.add(path);
    yield step;
  }
}

function isSame(one: readonly CheckedArticle[], other: readonly CheckedArticle[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

type SameAgain = ReturnType<typeof sameAgain>;

/** What rounds know of earlier ones. */
function sameAgain(failed: (error: unknown) => void) {
  const made = madeArticles();
  let controllers = new Map<CheckedArticle, AbortController>();
  let failures = 0;
  return {
    with: (isWhole: boolean): Again => ({
      made,
      isWhole,
      signalOf: (article) => controllers.get(article)?.signal ?? AbortSignal.abort(new Superseded()),
      failed(error) {
        if (error instanceof Superseded) return;
        failures++;
        failed(error);
      },
    }),
    /** Takes these in place of the articles before. Gives those that are new. */
    replace(articles: readonly CheckedArticle[]): readonly CheckedArticle[] {
      const before = controllers;
      const added = articles.filter((each) => !before.has(each));
      controllers = new Map(articles.map((each) => [each, before.get(each) ?? new AbortController()]));
      for (const [each, controller] of before) if (!controllers.has(each)) controller.abort(new Superseded());
      return added;
    },
    /** How often something failed until now. */
    failures: () => failures,
  };
}

import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Output, Session } from "../../output/output.ts";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { markLinks, readDraftsAgain } from "../articles/drafts.ts";
import { buildFiles } from "../build-files.ts";
import { readTheme, type Theme } from "../files/theme.ts";
import { openSiteFolder } from "../folder/site-folder.ts";
import { updateSite } from "../folder/write-site.ts";
import type { SiteOptions } from "../options.ts";
import { outputsNamed } from "../outputs.ts";
import { createSession } from "../session.ts";
import type { ErrorPanel } from "./error-panel.ts";
import { type DevelopmentServer, startServer } from "./server.ts";
import { type SourceWatcher, watchSources } from "./watch-sources.ts";

/** What the development server tells. */
export interface ServeEvents {
  /** The findings of every round, also when there are none. */
  checked(diagnostics: readonly Diagnostic[]): void;
  progress(article: string, pages: number): void;
  /** The site is shown at this address. */
  serving(address: string): void;
  /** These outputs were made again, in so many ms. */
  remade(outputs: readonly string[], ms: number): void;
  /** Something could not be made; what was made last stays. */
  failed(error: unknown): void;
}

/** The articles as they are shown, and what they look like. */
interface Sources {
  readonly articles: readonly CheckedArticle[];
  readonly theme: Theme;
}

/**
 * Builds a site, shows it, and builds it again on every save, until the process ends. Outputs that
 * need no browser come first, with the page numbers that are known; the others follow, and when
 * they changed, the first are made once more. An article with errors is shown as a draft, and every
 * page shows the errors with links to their marks. Throws `EnvironmentError` when the first build fails.
 */
export async function serveSite(
  options: SiteOptions & { readonly port: number },
  events: ServeEvents,
): Promise<void> {
  const session = createSession(options);
  const run = oneAtATime(events.failed);
  const watcher = watchSources(options, () => run(startAgain), events.failed);
  const { start, finish, startAgain } = stepsOf(options, session, watcher, events);
  const started = start();
  run((isStale) => started.then((first) => (isStale() ? undefined : finish(first)), notStarted));
  try {
    await started;
  } catch (error) {
    watcher.close();
    await session.close();
    throw error;
  }
}

/** What is done for the first build and for every save. */
interface Steps {
  /** Makes what needs no browser, and shows it. */
  start(): Promise<Sources>;
  /** Makes the rest. */
  finish(sources: Sources): Promise<void>;
  /** Both for a save; the rest is not made where another save waits. */
  readonly startAgain: Work;
}

function stepsOf(
  options: SiteOptions & { readonly port: number },
  session: Session,
  watcher: SourceWatcher,
  events: ServeEvents,
): Steps {
  const outputs = outputsNamed(options.only);
  const quick = outputs.filter(({ usesBrowser }) => !usesBrowser);
  const slow = outputs.filter(({ usesBrowser }) => usesBrowser);
  const make = makeInPlace(options, session, events);
  const readAgain = readDraftsAgain(options.articles, outputs, options.silence);
  let shown: ErrorPanel = { findings: [], marks: [] };
  let server: DevelopmentServer | undefined;

  const readSources = async (): Promise<Sources> => {
    const { read, articles, findings: inArticles } = await readAgain();
    const theme = readTheme(options.articles);
    watcher.follow(read, theme);
    const findings = [...theme.findings, ...inArticles];
    shown = { findings, marks: await markLinks(articles) };
    events.checked(findings);
    return { articles, theme };
  };
  const start = async (): Promise<Sources> => {
    for (const output of outputs) output.prepare?.(session);
    const sources = await readSources();
    await make(quick, sources);
    server = await startServer(
      { folder: resolve(options.output), shown: () => shown },
      options.port,
      events.failed,
    );
    events.serving(server.address);
    return sources;
  };
  const finish = async (sources: Sources): Promise<void> => {
    if (!(await make(slow, sources))) return;
    await make(quick, sources);
    server?.reload();
  };
  const startAgain: Work = async (isStale) => {
    const sources = await readSources();
    await make(quick, sources);
    server?.reload();
    if (!isStale()) await finish(sources);
  };
  return { start, finish, startAgain };
}

/** Makes some outputs of a site in its folder, and says whether any file changed. */
function makeInPlace(
  { output, force, only, settings = {}, silence }: SiteOptions,
  session: Session,
  events: ServeEvents,
): (made: readonly Output[], sources: Sources) => Promise<boolean> {
  const kept = outputsNamed(only).map(({ name }) => name);
  return async (made, { articles, theme }) => {
    if (made.length === 0) return false;
    const start = performance.now();
    const site = await openSiteFolder({ output, force, articles: articles.map(({ path }) => path) });
    const steps = buildFiles(articles, made, { session, theme, settings, silence, kept: () => kept });
    const changed = await updateSite(steps, site, events);
    const names = made.map(({ name }) => name);
    if (changed.length > 0) events.remade(names, performance.now() - start);
    return changed.length > 0;
  };
}

/** Why the server did not start is thrown to whoever asked for it. */
function notStarted(): void {}

/** What is run one at a time. `isStale` tells it that something else waits to be run after it. */
type Work = (isStale: () => boolean) => Promise<void>;

/** Runs what it is given, never two at once. Of what comes meanwhile, only the last is run afterwards. */
function oneAtATime(failed: (error: unknown) => void): (work: Work) => void {
  let waiting: Work | undefined;
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (waiting) {
      const work = waiting;
      waiting = undefined;
      await work(() => waiting !== undefined).catch(failed);
    }
    isRunning = false;
  };
  return (work) => {
    waiting = work;
    if (!isRunning) void run();
  };
}

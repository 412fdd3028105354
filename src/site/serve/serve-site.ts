import { resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import type { Output } from "../../output/output.ts";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { findingsOf, readArticles } from "../articles/read-articles.ts";
import { buildFiles } from "../build-files.ts";
import { readTheme, type Theme } from "../files/theme.ts";
import { updateSite } from "../files/write-site.ts";
import type { SiteOptions } from "../options.ts";
import { outputsNamed } from "../outputs.ts";
import { createSession } from "../session.ts";
import { startServer } from "./server.ts";
import { watchSources } from "./watch-sources.ts";

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
 * they changed, the first are made once more. An article with errors keeps its last good pages, and
 * every page shows the errors. Throws `EnvironmentError` when the first build fails.
 */
export async function serveSite(
  options: SiteOptions & { readonly port: number },
  events: ServeEvents,
): Promise<void> {
  const session = createSession(options);
  const outputs = outputsNamed(options.only);
  const quick = outputs.filter(({ usesBrowser }) => !usesBrowser);
  const slow = outputs.filter(({ usesBrowser }) => usesBrowser);
  const good = new Map<string, CheckedArticle>();
  let findings: readonly Diagnostic[] = [];

  const readSources = async (): Promise<Sources> => {
    const read = await readArticles(options.articles, outputs, [...good.values()]);
    findings = findingsOf(read, options.silence);
    events.checked(findings);
    for (const each of read) if (!hasErrors(each.diagnostics)) good.set(each.path, each);
    return { articles: read.flatMap(({ path }) => good.get(path) ?? []), theme: readTheme(options.articles) };
  };
  /** Makes some outputs and says whether any file changed. */
  const make = async (made: readonly Output[], { articles, theme }: Sources): Promise<boolean> => {
    const start = performance.now();
    const kept = () => outputs.map(({ name }) => name);
    const steps = buildFiles(articles, made, { session, theme, settings: options.settings ?? {}, kept });
    const changed = made.length > 0 ? await updateSite(steps, resolve(options.output), events) : [];
    const names = made.map(({ name }) => name);
    if (changed.length > 0) events.remade(names, performance.now() - start);
    return changed.length > 0;
  };
  const finish = async (sources: Sources): Promise<void> => {
    if ((await make(slow, sources)) && (await make(quick, sources))) server.reload();
  };

  for (const output of outputs) output.prepare?.(session);
  const first = await readSources();
  await make(quick, first);
  const server = await startServer(resolve(options.output), options.port, () => findings);
  events.serving(server.address);
  const rebuild = whenFree(async (isStale) => {
    const sources = await readSources();
    await make(quick, sources);
    server.reload();
    if (!isStale()) await finish(sources);
  }, events.failed);
  watchSources(options, rebuild);
  await finish(first).catch(events.failed);
}

/**
 * Runs `work` each time it is asked to, never twice at once: a call that comes meanwhile runs it
 * once more afterwards. `isStale` tells the work that there was such a call.
 */
function whenFree(
  work: (isStale: () => boolean) => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  let isAsked = false;
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await work(() => isAsked).catch(failed);
    }
    isRunning = false;
  };
  return () => {
    isAsked = true;
    if (!isRunning) void run();
  };
}

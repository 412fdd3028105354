import { resolve } from "node:path";
import type { Listed } from "../../model/listed.ts";
import type { SiteOptions } from "../options.ts";
import { outputsNamed } from "../outputs.ts";
import { createSession } from "../session.ts";
import { latestOnly, type Work } from "./latest-only.ts";
import { type MovedPages, movedPages } from "./moved-pages.ts";
import { type SourceReader, sourceReader } from "./read-sources.ts";
import { type RoundEvents, type Rounds, type Sources, siteRounds } from "./rounds.ts";
import { type DevelopmentServer, type ServeAt, startServer } from "./server.ts";
import { type ShownSite, shownSite } from "./shown-site.ts";
import { watchSources } from "./watch-sources.ts";

/** What the development server tells. */
export interface ServeEvents extends RoundEvents {
  /** The site is shown at this address; `networkAddress` is that for other machines, where they may ask. */
  serving(address: string, networkAddress: string | undefined): void;
}

/** A site that is served. */
export interface Serving {
  /** Ends everything that was begun. */
  stop(): Promise<void>;
}

/** Pages that are made before all others after a save: more are hardly open at one time. */
const MOST_OPEN = 12;

/**
 * Builds a site, shows it, and builds it again on every save, until it is stopped. After a save the pages
 * come first that somebody looks at, then all that need no browser, then the others and the search. A save
 * does not wait for what the one before it makes. An article with errors is shown as a draft, and every
 * page shows the errors with links to their marks. Rejects with `EnvironmentError` when the first build
 * fails.
 */
export async function serveSite(options: SiteOptions & ServeAt, events: ServeEvents): Promise<Serving> {
  const session = createSession(options);
  const shown = shownSite();
  const rounds = siteRounds(options, session, shown, events);
  const run = latestOnly(events.failed);
  const watcher = watchSources(options, () => run(works.again), events.failed);
  const sources = sourceReader(options, watcher, events);
  const moved = movedPages();

  const begin = async (): Promise<Begun> => {
    for (const output of outputsNamed(options.only)) output.prepare?.(session);
    const read = await sources.read();
    await rounds.quick(read, new AbortController().signal);
    moved.follow(listedIn(read));
    const served = { folder: resolve(options.output), shown: sources.panel, movedTo: moved.to, ...shown };
    const server = await startServer(served, options, events.failed);
    events.serving(server.address, server.networkAddress);
    return { read, server };
  };
  const begun = begin();
  const works = worksOf({ begun, sources, rounds, shown, moved });
  const stop = async () => {
    watcher.close();
    run(async () => {});
    await begun.then(({ server }) => server.close()).catch(() => undefined);
    await session.close();
  };

  run(works.first);
  try {
    await begun;
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listedIn({ articles }: Sources): readonly Listed[] {
  return articles.map(({ listed }) => listed);
}

/** What the first build gives. */
interface Begun {
  readonly read: Sources;
  readonly server: DevelopmentServer;
}

interface Parts {
  readonly begun: Promise<Begun>;
  readonly sources: SourceReader;
  readonly rounds: Rounds;
  readonly shown: ShownSite;
  readonly moved: MovedPages;
}

/** What is done after the first build, and after every save. */
function worksOf({ begun, sources, rounds, shown, moved }: Parts): {
  readonly first: Work;
  readonly again: Work;
} {
  const tell = (server: DevelopmentServer) => {
    const changed = [...shown.changed(), ...moved.gone()];
    const open = changed.filter((path) => server.lookedAt().includes(path));
    if (sources.isPanelNew() || changed.some((path) => path.startsWith("assets/"))) server.changed("*");
    else if (open.length > 0) server.changed(open);
  };
  return {
    async first(signal) {
      const started = await begun.catch(() => undefined); // whoever asked for the server is told
      if (!started) return;
      shown.changed();
      sources.isPanelNew();
      await rounds.rest(started.read, signal);
      tell(started.server);
    },
    async again(signal) {
      const { server } = await begun;
      const read = await sources.read().catch((error: unknown) => {
        tell(server);
        throw error;
      });
      await rounds.wanted(read, server.lookedAt().slice(0, MOST_OPEN));
      tell(server);
      moved.follow(listedIn(read)); // not before: what has moved is made below
      await rounds.quick(read, signal);
      tell(server);
      const removed = await rounds.rest(read, signal);
      shown.changed(); // page numbers: they are shown when a page is loaded the next time
      const left = removed.filter((path) => server.lookedAt().includes(path));
      if (left.length > 0) server.changed(left);
    },
  };
}

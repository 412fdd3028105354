import { resolve } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import type { Build } from "./build.ts";
import type { BuildEvent } from "./eleventy-types.ts";
import type { SiteMaking } from "./make-site.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePage } from "./site-file.ts";
import { createLedger, type SiteLedger } from "./site-ledger.ts";
import { dropStaging, openStaging, stagingPath, swapIn } from "./staging.ts";

/** One build of a site, in one run of Eleventy or in several. */
export interface OnceBuilt {
  /** The pages that Eleventy is to write in this run. */
  pages(): readonly SitePage[];
  /** To be called before and after each run. */
  before(event: BuildEvent): Promise<void>;
  after(event: BuildEvent): Promise<void>;
  /** Whether Eleventy has to run once more. */
  hasMore(): boolean;
  /** To be called at the end, also when the build failed. */
  stop(): Promise<void>;
}

/**
 * Starts a build. With `target`, it is put together beside that folder and swapped in there at the
 * end; else it is written in place. `atOnce`: Eleventy runs only once.
 */
export function createOnce(
  options: SiteOptions,
  build: Build,
  { target, atOnce }: { readonly target: string | undefined; readonly atOnce: boolean },
): OnceBuilt {
  const start = performance.now();
  let pages: readonly SitePage[] = [];
  let making: SiteMaking | undefined;
  let ledger: SiteLedger;

  const begin = async (folder: string) => {
    if (target) openStagingOnce(target);
    await build.prepare({ keepGood: false, handouts: true });
    ledger = createLedger(target ? stagingPath(target) : resolve(folder));
    return build.make(ledger, atOnce);
  };
  return {
    pages: () => pages,
    hasMore: () => making?.hasMore() ?? true,
    async before({ directories }) {
      making ??= await begin(directories.output);
      pages = await making.next();
    },
    async after({ results }) {
      if (!making || !results || results.length === 0)
        throw new EnvironmentError("Eleventy wrote no page; nothing was changed");
      if (making.hasMore()) return;
      const outputs = await making.finish();
      const made = [...outputs.map(({ name }) => name), "site" as const];
      if (target) swapIn(ledger.folder, target, (path) => ledger.ownerOf(path) ?? "site", made);
      const articles = build.articles().length;
      const ms = performance.now() - start;
      options.events?.finished?.({ folder: options.output, outputs, articles, ms });
    },
    stop: async () => making?.stop(),
  };
}

function openStagingOnce(target: string): void {
  const staging = openStaging(target);
  // Whatever goes wrong from here, the folder beside does not stay.
  process.once("exit", () => dropStaging(staging));
}

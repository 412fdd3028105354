import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import type { Build } from "./build.ts";
import type { UserConfig } from "./eleventy-types.ts";
import type { SiteMaking } from "./make-site.ts";
import { mistakes, withMistakes } from "./mistakes.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePage } from "./site-file.ts";
import { createLedger, writeSiteFile } from "./site-ledger.ts";

/**
 * Building again and again while somebody writes. Reader and talk come first, with the page
 * numbers that are known; the handouts are set after them, and when that moves a page number the
 * pages are made once more. An article with mistakes keeps its last good pages, and every page
 * shows what is wrong. Gives the pages that Eleventy is to write.
 */
export function serveWith(config: UserConfig, options: SiteOptions, build: Build): () => readonly SitePage[] {
  const settled = settledFile();
  config.addWatchTarget(relative(process.cwd(), resolve(options.articles)) || ".");
  config.addWatchTarget(settled.path);
  config.setServerOptions({
    // Pages are loaded anew: patching the document in place would take a running talk apart.
    domDiff: false,
    messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => {
      options.events?.serving?.(localhostUrl);
      return false;
    },
  });
  config.addTransform("triptych-mistakes", (html) => withMistakes(html, mistakes(build.findings())));
  let pages: readonly SitePage[] = [];
  let making: SiteMaking;
  let running: Promise<void> | undefined;
  let again = false;

  const setHandouts = async (folder: string) => {
    do {
      again = false;
      const start = performance.now();
      const { made, moved } = await build.makeStale();
      for (const file of build.handoutFiles()) writeSiteFile(folder, file);
      if (made) options.events?.remade?.(["handout"], performance.now() - start);
      if (moved) settled.touch();
    } while (again);
  };
  let start = 0;

  config.on("eleventy.before", async ({ directories }) => {
    start = performance.now();
    await build.prepare({ keepGood: true, handouts: false });
    making = await build.make(createLedger(directories.output), true);
    pages = await making.next();
  });
  config.on("eleventy.after", async ({ directories }) => {
    await making.finish();
    options.events?.remade?.(["reader", "talk"], performance.now() - start);
    if (running) {
      again = true;
      return;
    }
    running = setHandouts(directories.output)
      .catch((error: unknown) => options.events?.failed?.(error))
      .finally(() => {
        running = undefined;
      });
  });
  return () => pages;
}

/** A file of our own that Eleventy watches: touching it makes the pages anew. */
function settledFile(): { readonly path: string; touch(): void } {
  const folder = join(tmpdir(), `triptych-${process.pid}`);
  const path = join(folder, "settled");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, "0");
  let count = 0;
  return { path, touch: () => writeFileSync(path, String(++count)) };
}

import { join, resolve } from "node:path";
import type { SiteOptions } from "./options.ts";
import { buildInRuns } from "./plugin.ts";
import { writeSiteFile } from "./site-ledger.ts";
import { stagingPath } from "./staging.ts";

/**
 * Builds a site. Its pages are written by Eleventy; where there are none but the site's own, shelf
 * and “not found”, without it, as loading it takes a quarter of a second. Throws `ContentError`
 * when an article has errors, and `EnvironmentError`; prints nothing.
 */
export async function buildSite(options: SiteOptions): Promise<void> {
  const onlyHandouts = options.only?.every((name) => name === "handout") ?? false;
  if (onlyHandouts) return buildHandouts(options);
  const { runEleventy } = await import("./run-eleventy.ts");
  return runEleventy(options);
}

async function buildHandouts(options: SiteOptions): Promise<void> {
  const runs = buildInRuns(options);
  const output = stagingPath(resolve(options.output));
  const event = { directories: { output }, runMode: "build" } as const;
  try {
    while (runs.hasMore()) {
      await runs.before(event);
      const results = runs.pages().map(({ path, owner, html }) => {
        writeSiteFile(output, { path, owner, content: html });
        return { outputPath: join(output, path) };
      });
      await runs.after({ ...event, results });
    }
  } finally {
    await runs.stop();
  }
}

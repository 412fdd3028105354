import "./without-module-hooks.ts";
import { Eleventy } from "@11ty/eleventy";
import type { RunMode, UserConfig } from "./eleventy-types.ts";
import type { SiteOptions } from "./options.ts";
import triptych, { buildInRuns } from "./plugin.ts";

/**
 * Runs Eleventy with nothing but the plugin, from any folder and for articles anywhere. Throws
 * what the plugin throws; prints nothing.
 */
export async function runEleventy(options: SiteOptions): Promise<void> {
  const runs = buildInRuns(options);
  try {
    // Eleventy holds every page that it writes to its end.
    while (runs.hasMore()) {
      const eleventy = createEleventy("build", runs.addTo);
      await eleventy.init();
      eleventy.disableLogger();
      await eleventy.write().catch((error: unknown) => {
        throw rootOf(error);
      });
    }
  } finally {
    await runs.stop();
  }
}

/**
 * Serves the site and builds it anew whenever a source changes, until the process ends. Gives the
 * address. Throws `EnvironmentError` when the first build cannot be made at all.
 */
export async function serveEleventy(options: SiteOptions, port: number): Promise<void> {
  const eleventy = createEleventy("serve", (config) => triptych(config, { ...options, runMode: "serve" }));
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.watch();
  await eleventy.serve(port);
}

function createEleventy(runMode: RunMode, config: (config: UserConfig) => void): Eleventy {
  return new Eleventy(undefined, undefined, {
    // No config file of the folder's own is read: what the articles become does not depend on it.
    configPath: "",
    runMode,
    config,
  });
}

/** Eleventy wraps what a plugin throws; callers want the cause. */
function rootOf(error: unknown): unknown {
  const inner = (error as { originalError?: unknown }).originalError;
  return inner ? rootOf(inner) : error;
}

import "./without-module-hooks.ts";
import { Eleventy } from "@11ty/eleventy";
import type { UserConfig } from "./eleventy-types.ts";
import type { SiteOptions } from "./options.ts";
import triptych from "./plugin.ts";

/**
 * Runs Eleventy with nothing but the plugin, from any folder and for articles anywhere. Throws
 * what the plugin throws; prints nothing.
 */
export async function runEleventy(options: SiteOptions): Promise<void> {
  const eleventy = createEleventy({ ...options, runMode: "build" });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.write().catch((error: unknown) => {
    throw rootOf(error);
  });
}

/**
 * Serves the site and builds it anew whenever a source changes, until the process ends. Gives the
 * address. Throws `Trouble` when the first build cannot be made at all.
 */
export async function serveEleventy(options: SiteOptions, port: number): Promise<void> {
  const eleventy = createEleventy({ ...options, runMode: "serve" });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.watch();
  await eleventy.serve(port);
}

function createEleventy(options: SiteOptions): Eleventy {
  return new Eleventy(undefined, undefined, {
    // No config file of the folder's own is read: what the articles become does not depend on it.
    configPath: "",
    runMode: options.runMode ?? "build",
    config: (config: UserConfig) => triptych(config, options),
  });
}

/** Eleventy wraps what a plugin throws; callers want the cause. */
function rootOf(error: unknown): unknown {
  const inner = (error as { originalError?: unknown }).originalError;
  return inner ? rootOf(inner) : error;
}

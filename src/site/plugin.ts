import { statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { OUTPUT_NAMES } from "../model/output.ts";
import { markdown } from "../prose/markdown.ts";
import { type Build, createBuild } from "./build.ts";
import { createOnce, type OnceBuilt } from "./build-once.ts";
import type { RunMode, UserConfig } from "./eleventy-types.ts";
import type { SiteOptions } from "./options.ts";
import { serveWith } from "./serve.ts";
import type { SitePage } from "./site-file.ts";
import { readManifest, stagingPath } from "./staging.ts";

/**
 * Triptych as an Eleventy plugin: reads the articles, registers one template in memory that is
 * paginated over their pages, and owns permalinks, assets and watching.
 *
 * Add it with `immediate: true`. That lets it build beside the output folder and swap in at the
 * end, when all went well; without, it writes in place, because Eleventy lets no later plugin set
 * folders. Building throws `ContentError` when an article has errors and `EnvironmentError` when the
 * machine does not let it.
 */
export default function triptych(config: UserConfig, options: SiteOptions): void {
  const runMode = options.runMode ?? (process.env.ELEVENTY_RUN_MODE as RunMode | undefined) ?? "build";
  if (runMode === "build") {
    const target = config.isPluginExecution() ? undefined : resolve(options.output);
    addOnce(config, options, createOnce(options, startBuild(options), { target, atOnce: true }));
    return;
  }
  setFolders(config, options, resolve(options.output));
  addPages(config, serveWith(config, options, startBuild(options)));
}

/**
 * A build in as many runs of Eleventy as it takes to hold only some of the articles at a time, each
 * with a configuration of its own that is given to `addTo`. Run Eleventy until there is no more, or
 * write the pages in its place.
 */
export function buildInRuns(options: SiteOptions): OnceBuilt & { addTo(config: UserConfig): void } {
  const target = resolve(options.output);
  const once = createOnce(options, startBuild(options), { target, atOnce: false });
  return { ...once, addTo: (config) => addOnce(config, options, once) };
}

function startBuild(options: SiteOptions): Build {
  const kept = readManifest(resolve(options.output));
  return createBuild(options, (slug) =>
    OUTPUT_NAMES.filter((name) =>
      [...kept].some(([path, owner]) => owner === name && path.startsWith(`${slug}/`)),
    ),
  );
}

function addOnce(config: UserConfig, options: SiteOptions, once: OnceBuilt): void {
  setFolders(config, options, stagingPath(resolve(options.output)));
  addPages(config, once.pages);
  config.on("eleventy.before", once.before);
  config.on("eleventy.after", once.after);
}

/** Eleventy lets only those set folders who were there first. */
function setFolders(config: UserConfig, options: SiteOptions, output: string): void {
  if (!config.isPluginExecution()) {
    config.setInputDirectory(fromHere(folderOf(options.articles)));
    config.setOutputDirectory(fromHere(output));
  }
  config.setTemplateFormats(["11ty.js"]);
  // The only templates are ours, in memory: nothing that lies in the author's folder is run.
  config.ignores.add("**/*.11ty.*");
}

function addPages(config: UserConfig, pages: () => readonly SitePage[]): void {
  config.setLibrary("md", markdown);
  config.addGlobalData("triptych", () => ({ pages: pages() }));
  config.addTemplate("triptych.11ty.js", ({ entry }: { entry: SitePage }) => entry.html, {
    pagination: { data: "triptych.pages", size: 1, alias: "entry" },
    permalink: ({ entry }: { entry: SitePage }) => entry.path,
    eleventyExcludeFromCollections: true,
  });
}

function folderOf(articles: string): string {
  const absolute = resolve(articles);
  try {
    return statSync(absolute).isDirectory() ? absolute : dirname(absolute);
  } catch {
    throw new EnvironmentError(`there is no file or folder “${articles}”`);
  }
}

/** Eleventy wants paths relative to the working folder. */
function fromHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}

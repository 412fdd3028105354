import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Trouble } from "../diagnostics/trouble.ts";
import { OUTPUT_NAMES } from "../model/output.ts";
import { markdown } from "../prose/markdown.ts";
import { type Build, createBuild } from "./build.ts";
import type { RunMode, UserConfig } from "./eleventy-types.ts";
import type { SiteOptions } from "./options.ts";
import { serveWith } from "./serve.ts";
import type { SiteFile, SitePage } from "./site-file.ts";
import { dropStaging, openStaging, readManifest, stagingPath, swapIn } from "./staging.ts";

/**
 * Triptych as an Eleventy plugin: reads the articles, registers one template in memory that is
 * paginated over all their pages, and owns permalinks, assets and watching.
 *
 * Add it with `immediate: true`. That lets it build beside the output folder and swap in at the
 * end, when all went well; without, it writes in place, because Eleventy lets no later plugin set
 * folders. Building throws `ContentError` when an article has errors and `Trouble` when the
 * machine does not let it.
 */
export default function triptych(config: UserConfig, options: SiteOptions): void {
  const runMode = options.runMode ?? (process.env.ELEVENTY_RUN_MODE as RunMode | undefined) ?? "build";
  const target = resolve(options.output);
  const kept = readManifest(target);
  const build = createBuild(options, (slug) =>
    OUTPUT_NAMES.filter((name) =>
      [...kept].some(([path, owner]) => owner === name && path.startsWith(`${slug}/`)),
    ),
  );
  const inPlace = runMode !== "build" || config.isPluginExecution();
  setFolders(config, options, inPlace ? target : stagingPath(target));
  addPages(config, build);
  if (runMode === "build") buildOnce(config, options, build, inPlace ? undefined : target);
  else serveWith(config, options, build, (folder) => writeFiles(folder, build.site().files));
}

function setFolders(config: UserConfig, options: SiteOptions, output: string): void {
  if (!config.isPluginExecution()) {
    config.setInputDirectory(fromHere(folderOf(options.articles)));
    config.setOutputDirectory(fromHere(output));
  }
  config.setTemplateFormats(["11ty.js"]);
  // The only templates are ours, in memory: nothing that lies in the author's folder is run.
  config.ignores.add("**/*.11ty.*");
}

function addPages(config: UserConfig, build: Build): void {
  config.setLibrary("md", markdown);
  config.addGlobalData("triptych", () => ({ pages: build.site().pages }));
  config.addTemplate("triptych.11ty.js", ({ entry }: { entry: SitePage }) => entry.html, {
    pagination: { data: "triptych.pages", size: 1, alias: "entry" },
    permalink: ({ entry }: { entry: SitePage }) => entry.path,
    eleventyExcludeFromCollections: true,
  });
}

/** One build. With `target`, it is swapped in there at the end; else it is written in place. */
function buildOnce(config: UserConfig, options: SiteOptions, build: Build, target: string | undefined): void {
  const start = performance.now();
  let staging: string | undefined;
  config.on("eleventy.before", async () => {
    if (target) {
      staging = openStaging(target);
      // Whatever goes wrong from here, the folder beside does not stay.
      process.once("exit", () => staging && dropStaging(staging));
    }
    await build.prepare({ keepGood: false, handouts: true });
  });
  config.on("eleventy.after", async ({ directories, results }) => {
    if (!results || results.length === 0) throw new Trouble("Eleventy wrote no page; nothing was changed");
    const { pages, files, results: outputs } = build.site();
    writeFiles(directories.output, files);
    if (target && staging) {
      const owners = new Map([...pages, ...files].map(({ path, owner }) => [path, owner]));
      swapIn(staging, target, (path) => owners.get(path) ?? "site", [
        ...outputs.map(({ name }) => name),
        "site",
      ]);
    }
    const articles = new Set(pages.flatMap(({ path }) => (path.includes("/") ? path.split("/")[0]! : [])))
      .size;
    options.events?.finished?.({ folder: options.output, outputs, articles, ms: performance.now() - start });
  });
}

/** Writes the files that Eleventy does not render; one that is there already is left alone. */
function writeFiles(folder: string, files: readonly SiteFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (isSame(file, bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    return statSync(file).size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

function folderOf(articles: string): string {
  const absolute = resolve(articles);
  try {
    return statSync(absolute).isDirectory() ? absolute : dirname(absolute);
  } catch {
    throw new Trouble(`there is no file or folder “${articles}”`);
  }
}

/** Eleventy wants paths relative to the working folder. */
function fromHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}

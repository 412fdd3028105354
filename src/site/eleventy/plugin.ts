import { statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { counted, formatForPeople } from "../../diagnostics/format.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { visibleLines } from "../../diagnostics/visible.ts";
import type { Settings } from "../../output/settings.ts";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { lastGood } from "../articles/last-good.ts";
import type { OutputResult } from "../build-events.ts";
import { buildFiles } from "../build-files.ts";
import type { BuildStep } from "../build-steps.ts";
import { ContentError } from "../content-error.ts";
import { readTheme } from "../files/theme.ts";
import { openSiteFolder } from "../folder/site-folder.ts";
import { writeSite } from "../folder/write-site.ts";
import { OUTPUTS, optionsOf, outputsNamed } from "../outputs.ts";
import { olderOutputs } from "../render-context.ts";
import { olderLines, resultText } from "../result-text.ts";
import { sourceText } from "../serve/error-panel.ts";
import { createSession } from "../session.ts";
import { type ArticleData, articleData } from "./article-data.ts";
import type { BuildEvent, UserConfig } from "./eleventy-types.ts";

/** What the plugin takes; everything has a default. */
export interface PluginOptions {
  /** An article or a folder of articles, seen from the working folder; `articles` by default. */
  readonly articles?: string;
  /** The folder of the site that the pages go to; `articles` by default, `/` for the site itself. */
  readonly path?: string;
  /** Names of the outputs to make; all of them by default. */
  readonly only?: readonly string[];
  /** The options that outputs add, by their names: `{ singleFile: true }`. */
  readonly settings?: Settings;
  /** A Chrome or Chromium to use in place of one that is found. */
  readonly chromium?: string;
  /** Codes of warnings that are not to be told. */
  readonly silence?: readonly string[];
}

const KEYS = ["articles", "path", "only", "settings", "chromium", "silence"];

const REMEDY = "move what is yours away, or give the plugin another path";

/**
 * The articles of each instance of the plugin in a site, by the folder that their pages go to. The key
 * is what Eleventy makes anew each time it reads the configuration.
 */
const INSTANCES = new WeakMap<object, Map<string, readonly ArticleData[]>>();

/**
 * Triptych as an Eleventy plugin. It adds its pages below a path, gives `triptych.articles` to the
 * site's own templates, and changes nothing else. Its pages are finished files: they do not pass
 * through Eleventy's templates, so layouts, transforms and collections of the site do not meet them.
 * Building fails with the findings when an article has errors; while watching, they are printed and
 * the pages stay as they were.
 */
export default function triptych(config: UserConfig, options: PluginOptions = {}): void {
  const { articles = "articles", path = "articles", settings = {}, silence } = options;
  checkOptions(options, articles);
  const outputs = outputsNamed(options.only);
  const folder = path.replace(/^\/+|\/+$/g, "");
  const instances = instancesIn(config, folder);
  const readAgain = lastGood(articles, outputs, silence);
  let current: readonly CheckedArticle[] = [];

  config.ignores.add(isFolder(articles) ? `${globOf(articles)}/**/*.{md,markdown}` : globOf(articles));
  config.addWatchTarget(globOf(articles));
  config.addGlobalData("triptych", () => ({ articles: [...instances.values()].flat() }));
  config.on("eleventy.before", ({ runMode }) =>
    toldIn(runMode, async () => {
      const { articles: checked, findings: inArticles } = await readAgain();
      const findings = [...readTheme(articles).findings, ...inArticles];
      const text = formatForPeople(findings, sourceText);
      if (hasErrors(findings) && runMode === "build") throw new ContentError(findings, text);
      if (text !== "") tell(text);
      current = checked;
      instances.set(
        folder,
        current.map((each) => articleData(each.listed, outputs, folder)),
      );
    }),
  );
  config.on("eleventy.after", ({ directories, outputMode, runMode, results = [] }) =>
    toldIn(runMode, async () => {
      if (outputMode !== "fs") return; // Eleventy was asked for data, not for files
      const output = join(resolve(directories.output), folder);
      const session = createSession(options);
      try {
        const paths = current.map((each) => each.path);
        const target = await openSiteFolder({ output, articles: paths, remedy: REMEDY });
        const how = { session, settings, silence, theme: readTheme(articles), kept: target.kept };
        const steps = buildFiles(current, outputs, how);
        const made = await writeSite(besidePages(results, steps, output), target, {
          checked: (found) => tell(formatForPeople(found, sourceText)),
        });
        const slugs = current.map(({ listed }) => listed.slug);
        tellResults(made, olderOutputs(slugs, { outputs, ...how }), current.length, output);
      } finally {
        await session.close();
      }
    }),
  );
}

/** Throws `EnvironmentError` for an option that there is not, or articles that are not there. */
function checkOptions({ settings = {}, ...options }: PluginOptions, articles: string): void {
  checkKeys(Object.keys(options), KEYS, "option");
  checkKeys(
    Object.keys(settings),
    optionsOf(OUTPUTS).map(({ name }) => name),
    "setting",
  );
  if (!statSync(resolve(articles), { throwIfNoEntry: false })) {
    throw new EnvironmentError(
      `there is no file or folder “${articles}”: say where the articles are, e.g. addPlugin(triptych, { articles: "content" })`,
    );
  }
}

function checkKeys(given: readonly string[], known: readonly string[], what: string): void {
  const unknown = given.find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const near = suggest(unknown, known);
  const hint = near ? `did you mean “${near}”?` : `${what}s are ${known.join(", ")}`;
  throw new EnvironmentError(`the Triptych plugin has no ${what} “${unknown}”: ${hint}`);
}

/** All instances in the site, with one more whose pages go to `folder`. */
function instancesIn({ globalData }: UserConfig, folder: string): Map<string, readonly ArticleData[]> {
  const instances = INSTANCES.get(globalData) ?? new Map<string, readonly ArticleData[]>();
  INSTANCES.set(globalData, instances);
  if (instances.has(folder)) {
    throw new EnvironmentError(
      `the Triptych plugin is added twice with the path “/${folder}”: give each a path of its own`,
    );
  }
  return instances.set(folder, []);
}

/** Runs `work`. What it throws is printed unless it ends the build: while watching, Eleventy says nothing of it. */
async function toldIn(runMode: BuildEvent["runMode"], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (runMode === "build") throw error;
    tell(`Triptych: ${error instanceof Error ? error.message : error}; the last version stays`);
  }
}

/** The steps of a build. Throws `EnvironmentError` before a page of the site itself would be replaced. */
async function* besidePages(
  pages: readonly { readonly outputPath: string | false }[],
  steps: AsyncIterable<BuildStep>,
  output: string,
): AsyncGenerator<BuildStep> {
  const taken = new Set(pages.map(({ outputPath }) => outputPath && resolve(outputPath)));
  for await (const step of steps) {
    if (step.kind === "file" && taken.has(join(output, step.file.path))) {
      throw new EnvironmentError(
        `“${shown(join(output, step.file.path))}” is a page of the site and one of Triptych: give the plugin another path`,
      );
    }
    yield step;
  }
}

/** Eleventy counts only the files that it wrote itself. `older` are outputs of an earlier build. */
function tellResults(
  made: readonly OutputResult[],
  older: readonly string[],
  articles: number,
  folder: string,
): void {
  const where = shown(join(folder, "index.html"));
  const results = `${counted(articles, "article")}: ${made.map(resultText).join(", ")} (${where})`;
  for (const line of [results, ...olderLines(older)]) tell(`[triptych] ${line}`);
}

function tell(text: string): void {
  process.stderr.write(`${visibleLines(text)}\n`);
}

function isFolder(path: string): boolean {
  return statSync(resolve(path)).isDirectory();
}

/** A path as Eleventy wants it: relative to the working folder, with `/`, and as a glob of nothing else. */
function globOf(path: string): string {
  const near = relative(process.cwd(), resolve(path)).split(sep).join("/") || ".";
  return near.replace(/[()[\]{}!*?+@]/g, "\\$&");
}

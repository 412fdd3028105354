import { statSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { formatForPeople } from "../../diagnostics/format.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Settings } from "../../output/settings.ts";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { findingsOf, readArticles } from "../articles/read-articles.ts";
import { buildFiles } from "../build-files.ts";
import { ContentError } from "../content-error.ts";
import { keptOutputs } from "../files/staging.ts";
import { readTheme } from "../files/theme.ts";
import { writeSite } from "../files/write-site.ts";
import { outputsNamed } from "../outputs.ts";
import { sourceText } from "../serve/error-panel.ts";
import { createSession } from "../session.ts";
import { type ArticleData, articleData } from "./article-data.ts";
import type { UserConfig } from "./eleventy-types.ts";

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

/**
 * Triptych as an Eleventy plugin. It adds its pages below a path, gives `triptych.articles` to the
 * site's own templates, and changes nothing else. Its pages are finished files: they do not pass
 * through Eleventy's templates, so layouts, transforms and collections of the site do not meet them.
 * Building fails with the findings when an article has errors; while watching, they are printed and
 * the pages stay as they were.
 */
export default function triptych(config: UserConfig, options: PluginOptions = {}): void {
  const { articles = "articles", path = "articles", settings = {} } = checked(options);
  const outputs = outputsNamed(options.only);
  const folder = path.replace(/^\/+|\/+$/g, "");
  let current: readonly CheckedArticle[] = [];
  let listed: readonly ArticleData[] = [];

  config.ignores.add(isFolder(articles) ? `${fromHere(articles)}/**/*.{md,markdown}` : fromHere(articles));
  config.addWatchTarget(fromHere(articles));
  config.addGlobalData("triptych", () => ({ articles: listed }));
  config.on("eleventy.before", async ({ runMode }) => {
    const read = await readArticles(articles, outputs, current);
    const findings = findingsOf(read, options.silence);
    const text = formatForPeople(findings, sourceText);
    if (hasErrors(findings) && runMode === "build") throw new ContentError(findings, text);
    if (text !== "") process.stderr.write(`${text}\n`);
    current = read.filter(({ diagnostics }) => !hasErrors(diagnostics));
    listed = current.map((each) => articleData(each.listed, outputs, folder));
  });
  config.on("eleventy.after", async ({ directories, outputMode }) => {
    if (outputMode !== "fs") return; // Eleventy was asked for data, not for files
    const output = join(resolve(directories.output), folder);
    const session = createSession(options);
    try {
      const how = { session, settings, theme: readTheme(articles), kept: keptOutputs(output) };
      await writeSite(buildFiles(current, outputs, how), output, {
        checked: (found) => process.stderr.write(`${formatForPeople(found, sourceText)}\n`),
      });
    } finally {
      await session.close();
    }
  });
}

/** Throws `EnvironmentError` for an option that there is not, or articles that are not there. */
function checked(options: PluginOptions): PluginOptions {
  for (const key of Object.keys(options)) {
    if (KEYS.includes(key)) continue;
    const near = suggest(key, KEYS);
    throw new EnvironmentError(
      `the Triptych plugin has no option “${key}”: ${near ? `did you mean “${near}”?` : `options are ${KEYS.join(", ")}`}`,
    );
  }
  const { articles = "articles" } = options;
  if (!statSync(resolve(articles), { throwIfNoEntry: false })) {
    throw new EnvironmentError(
      `there is no file or folder “${articles}”: say where the articles are, e.g. addPlugin(triptych, { articles: "content" })`,
    );
  }
  return options;
}

function isFolder(path: string): boolean {
  return statSync(resolve(path)).isDirectory();
}

/** Eleventy wants paths relative to the working folder, with `/`. */
function fromHere(path: string): string {
  return relative(process.cwd(), resolve(path)).split("\\").join(posix.sep) || ".";
}

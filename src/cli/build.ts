import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Settings } from "../output/settings.ts";
import { outputsNamed } from "../site/outputs.ts";
import { createSession } from "../site/session.ts";
import type { Shard } from "../site/shards/shard.ts";
import { EXIT } from "./exit.ts";
import type { Format } from "./options.ts";
import { buildReporter } from "./terminal.ts";
import { formatForTools } from "./tool-formats.ts";

export interface BuildOptions {
  readonly output: string;
  /** Names of the outputs to make. */
  readonly only?: readonly string[];
  /** Whether files in the output folder that are in the way are replaced. */
  readonly force?: boolean;
  readonly chromium?: string;
  /** `--no-cache` makes it false. */
  readonly cache: boolean;
  /** Whether articles with errors are built, too. */
  readonly draft?: boolean;
  /** Whether to say how long each stage took. */
  readonly times?: boolean;
  /** Whether to show every finding, not only the first three of each kind. */
  readonly all?: boolean;
  readonly silence: readonly string[];
  readonly format: Format;
  /** The share of the articles to build; all when it is missing. */
  readonly shard?: Shard;
}

/** Builds the outputs of articles and of folders of articles and says where they are; of this folder when none is given. */
export async function build(
  given: readonly string[],
  options: BuildOptions,
  settings: Settings,
): Promise<number> {
  const { format, times = false, all = false, shard, ...rest } = options;
  const session = createSession(options);
  // The browser starts while everything else is loaded and the articles are read.
  if (outputsNamed(options.only).some(({ usesBrowser }) => usesBrowser)) void session.browser();
  const found: Diagnostic[] = [];
  const reporter = buildReporter({ times, all });
  const events =
    format !== "text"
      ? // Articles are checked first, made handouts later: it is one list all the same.
        { checked: (diagnostics: readonly Diagnostic[]) => void found.push(...diagnostics) }
      : reporter;
  try {
    const { sourcesFrom } = await import("./sources.ts");
    const articles = sourcesFrom(given);
    const site = { articles, settings, ...rest };
    if (shard) await (await import("../site/shards/build-shard.ts")).buildShard(session, shard, site, events);
    else await (await import("../site/build-in-session.ts")).buildInSession(session, site, events);
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof Error && error.name === "ContentError")) throw error;
    process.stderr.write(
      "nothing was built; what was there before is unchanged (--draft builds it with a mark at each error)\n",
    );
    return EXIT.content;
  } finally {
    if (format !== "text") process.stdout.write(formatForTools(found, format));
    await session.close();
  }
}

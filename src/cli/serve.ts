import type { Settings } from "../output/settings.ts";
import { serveSite } from "../site/serve/serve-site.ts";
import { EXIT } from "./exit.ts";
import { sourcesFrom } from "./sources.ts";
import { serveReporter } from "./terminal.ts";

export interface ServeOptions {
  readonly output: string;
  /** Whether files in the output folder that are in the way are replaced. */
  readonly force?: boolean;
  readonly port: number;
  readonly chromium?: string;
  readonly silence: readonly string[];
  /** Names of the outputs to make. */
  readonly only?: readonly string[];
  /** Whether to show every finding, not only the first three of each kind. */
  readonly all?: boolean;
}

/** Serves the outputs of articles and of folders of articles, else of this folder, and makes them again on every save, until it is stopped. */
export async function serve(
  given: readonly string[],
  options: ServeOptions,
  settings: Settings,
): Promise<number> {
  await serveSite(
    { articles: sourcesFrom(given), settings, ...options },
    serveReporter(options.all ?? false),
  );
  return EXIT.fine;
}

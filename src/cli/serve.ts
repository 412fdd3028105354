import type { Settings } from "../output/settings.ts";
import { serveSite } from "../site/serve/serve-site.ts";
import { EXIT } from "./exit.ts";
import { openBrowser } from "./open-browser.ts";
import { sourcesFrom } from "./sources.ts";
import { serveReporter } from "./terminal.ts";

export interface ServeOptions {
  readonly output: string;
  /** Whether files in the output folder that are in the way are replaced. */
  readonly force?: boolean;
  readonly port: number;
  /** Whether other machines may look on. */
  readonly host?: boolean;
  /** Whether to open the browser. */
  readonly open?: boolean;
  readonly chromium?: string;
  readonly silence: readonly string[];
  /** Names of the outputs to make. */
  readonly only?: readonly string[];
  /** Whether to show every finding, not only the first three of each kind. */
  readonly all?: boolean;
}

/**
 * Serves the outputs of articles and of folders of articles, else of this folder, and makes them again on
 * every save, until it is stopped.
 */
export async function serve(
  given: readonly string[],
  options: ServeOptions,
  settings: Settings,
): Promise<number> {
  const { all = false, open = false, host: network = false } = options;
  const reporter = serveReporter(all);
  const events: typeof reporter = {
    ...reporter,
    serving(address, networkAddress) {
      reporter.serving(address, networkAddress);
      if (open) void openBrowser(address, reporter.remark);
    },
  };
  await serveSite({ articles: sourcesFrom(given), settings, ...options, network }, events);
  return EXIT.fine;
}

import { presentTalk } from "../site/present/present-talk.ts";
import { EXIT } from "./exit.ts";
import { openBrowser } from "./open-browser.ts";
import { presentReporter } from "./terminal.ts";

export interface PresentOptions {
  readonly port: number;
  /** Whether phones in the network may come, or the address of this machine that they use. */
  readonly host?: boolean | string;
  /** Whether to open the browser. */
  readonly open: boolean;
  /** A file for the counts of the votes. */
  readonly export?: string;
  /** Whether that file is replaced. */
  readonly force?: boolean;
  /** Whether an article with errors is shown, with a mark at each. */
  readonly draft?: boolean;
  readonly chromium?: string;
  readonly silence: readonly string[];
  /** Names of the outputs to make. */
  readonly only?: readonly string[];
  /** Whether to show every finding, not only the first three of each kind. */
  readonly all?: boolean;
}

/** Shows the talk of an article until it is stopped. */
export async function present(
  article: string,
  { all = false, open, ...options }: PresentOptions,
): Promise<number> {
  const reporter = presentReporter(all);
  try {
    await presentTalk(
      { articles: article, ...options },
      {
        ...reporter,
        presenting(server, others) {
          reporter.presenting(server, others);
          if (open) void openBrowser(server.address, reporter.remark);
        },
      },
    );
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof Error && error.name === "ContentError")) throw error;
    reporter.remark("nothing is shown: mend the errors first, or show it with a mark at each (--draft)");
    return EXIT.content;
  }
}

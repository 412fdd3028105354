import { formatAsJson } from "../diagnostics/format.ts";
import type { OutputName } from "../model/output.ts";
import { ContentError } from "../site/content-error.ts";
import { runEleventy } from "../site/run-eleventy.ts";
import { EXIT } from "./exit.ts";
import { terminalEvents } from "./terminal.ts";

export interface BuildOptions {
  readonly output: string;
  readonly only?: readonly OutputName[];
  readonly singleFile?: boolean;
  readonly chromium?: string;
  readonly silence: readonly string[];
  readonly format: "text" | "json";
}

/** Builds the outputs of an article or of a folder of articles and says where they are. */
export async function build(source: string, { format, ...options }: BuildOptions): Promise<number> {
  const events = terminalEvents();
  if (format === "json")
    events.checked = (diagnostics) => process.stdout.write(`${formatAsJson(diagnostics)}\n`);
  if (format === "json") events.finished = () => {};
  try {
    await runEleventy({ articles: source, ...options, events });
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`nothing was built, what was there before is untouched\n`);
    return EXIT.content;
  }
}

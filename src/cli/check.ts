import { byPlace } from "../diagnostics/diagnostic.ts";
import { formatAsJson } from "../diagnostics/format.ts";
import { findingsOf } from "../site/findings.ts";
import { readArticles } from "../site/read-articles.ts";
import { themeCss } from "../site/theme.ts";
import { exitFor } from "./exit.ts";
import { describe } from "./terminal.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly silence: readonly string[];
  /** Also measures every slide, in a browser. */
  readonly slides?: boolean;
  readonly chromium?: string;
}

/**
 * Reads and checks articles and prints what was found; loads neither Eleventy nor, unless slides
 * are to be measured, a browser.
 */
export async function check(source: string, options: CheckOptions): Promise<number> {
  const read = await readArticles(source);
  const measured = options.slides
    ? await (await import("../site/measure-talk.ts")).measureTalks(read, {
        ...options,
        theme: themeCss(source),
      })
    : [];
  const findings = [...findingsOf(read, options.silence), ...measured].sort(byPlace);
  if (options.format === "json") process.stdout.write(`${formatAsJson(findings)}\n`);
  else process.stdout.write(`${findings.length > 0 ? describe(findings) : allFine(read.length)}\n`);
  return exitFor(findings);
}

function allFine(count: number): string {
  return count === 1 ? "1 article, nothing to mend" : `${count} articles, nothing to mend`;
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatAsJson } from "../diagnostics/format.ts";
import type { Variant } from "../model/meta.ts";
import type { OutputName } from "../model/output.ts";
import { openHandoutMaker } from "../site/handouts.ts";
import { EXIT } from "./exit.ts";
import { terminalEvents } from "./terminal.ts";

export interface BuildOptions {
  readonly output: string;
  readonly only?: readonly OutputName[];
  readonly singleFile?: boolean;
  readonly chromium?: string;
  /** Makes this variant of every handout, whatever its article says. */
  readonly variant?: Variant;
  /** `--no-cache` makes it false. */
  readonly cache: boolean;
  /** Whether to say how long each stage took. */
  readonly times?: boolean;
  readonly silence: readonly string[];
  readonly talkPdf?: boolean;
  /** Leave out what is for the speaker only. */
  readonly public?: boolean;
  readonly format: "text" | "json";
}

/** Builds the outputs of an article or of a folder of articles and says where they are. */
export async function build(source: string, options: BuildOptions): Promise<number> {
  if (options.only && !options.only.includes("handout")) return buildWith(source, options);
  // The browser starts while the rest is loaded and the articles are read.
  const maker = openHandoutMaker(options);
  // Without a browser, faults of the articles are told first.
  const opened = maker.catch(() => undefined);
  try {
    return await buildWith(source, { ...options, maker });
  } finally {
    await (await opened)?.close();
  }
}

async function buildWith(
  source: string,
  {
    format,
    times = false,
    public: publicOnly,
    ...options
  }: BuildOptions & { maker?: ReturnType<typeof openHandoutMaker> },
): Promise<number> {
  const events = terminalEvents({ times });
  const found: Diagnostic[] = [];
  if (format === "json") {
    // Articles are checked first, made handouts later: it is one list all the same.
    events.checked = (diagnostics) => found.push(...diagnostics);
    events.finished = () => {};
  }
  const { buildSite } = await import("../site/build-site.ts");
  const { ContentError } = await import("../site/content-error.ts");
  try {
    await buildSite({
      articles: source,
      ...options,
      ...(publicOnly ? { publicOnly } : {}),
      events,
    });
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`nothing was built, what was there before is untouched\n`);
    return EXIT.content;
  } finally {
    if (format === "json") process.stdout.write(`${formatAsJson(found)}\n`);
  }
}

import type { Variant } from "../model/meta.ts";
import { serveEleventy } from "../site/run-eleventy.ts";
import { EXIT } from "./exit.ts";
import { terminalEvents } from "./terminal.ts";

export interface ServeOptions {
  readonly output: string;
  readonly port: number;
  readonly chromium?: string;
  /** Makes this variant of every handout, whatever its article says. */
  readonly variant?: Variant;
  readonly silence: readonly string[];
}

/** Serves the outputs and makes them anew on every save, until it is stopped. */
export async function serve(source: string, { port, ...options }: ServeOptions): Promise<number> {
  await serveEleventy({ articles: source, ...options, events: terminalEvents() }, port);
  return EXIT.fine;
}

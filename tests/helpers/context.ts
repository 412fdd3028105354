import type { RenderContext } from "../../src/output/output.ts";
import { OUTPUTS } from "../../src/site/outputs.ts";
import { createSession } from "../../src/site/session.ts";

/** What outputs are rendered with, in a site that holds all of them, where nothing is known of places. */
export function contextWith(given: Partial<RenderContext> = {}): RenderContext {
  return {
    session: createSession({}),
    settings: {},
    locators: new Map(),
    outputs: OUTPUTS,
    assets: new Map(),
    printTheme: "",
    date: new Date("2026-03-01T00:00:00Z"),
    imagePath: (src) => `images/${src}`,
    imageBytes: () => undefined,
    report: () => undefined,
    progress: () => undefined,
    took: () => undefined,
    ...given,
  };
}

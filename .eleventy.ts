import { terminalEvents } from "./src/cli/terminal.ts";
import type { UserConfig } from "./src/site/eleventy-types.ts";
import triptych from "./src/site/plugin.ts";

/** This repository's own site: the article that ships. */
export default function (config: UserConfig): void {
  config.setQuietMode(true);
  config.addPlugin(triptych, {
    articles: "content",
    output: "_site",
    events: terminalEvents(),
    immediate: true,
  });
}

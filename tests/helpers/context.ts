import type { Article } from "../../src/model/article.ts";
import type { Output, RenderContext } from "../../src/output/output.ts";
import { assetFiles } from "../../src/site/files/assets.ts";
import { NO_THEME } from "../../src/site/files/theme.ts";
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

/** The assets of an output, as they are in a site. */
export async function siteAssets(output: Output): Promise<RenderContext["assets"]> {
  return new Map((await assetFiles([output], NO_THEME)).map(({ path, content }) => [path, content]));
}

/** The first page of an output, as text. */
export async function firstPage(output: Output, article: Article, context: RenderContext): Promise<string> {
  for await (const { content } of output.render(article, context)) return String(content);
  throw new Error(`the output ${output.name} has no page`);
}

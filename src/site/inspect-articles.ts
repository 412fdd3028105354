import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { joinLocators } from "../model/locators.ts";
import type { Output, RenderContext } from "../output/output.ts";
import type { CheckedArticle, ReadArticle } from "./articles/checked-article.ts";
import type { Sources } from "./articles/find-articles.ts";
import { assetFiles } from "./files/assets.ts";
import { readTheme } from "./files/theme.ts";
import type { SiteOptions } from "./options.ts";
import { OUTPUTS } from "./outputs.ts";
import { renderContext, type SiteSetup } from "./render-context.ts";
import { createSession } from "./session.ts";

/**
 * Lets `outputs` find out in a browser what is wrong with articles, as in a site that holds all
 * outputs. Articles with errors are left out. Throws `EnvironmentError` without a browser.
 */
export async function inspectArticles(
  sources: Sources,
  articles: readonly CheckedArticle[],
  outputs: readonly Output[],
  options: Pick<SiteOptions, "chromium" | "settings">,
): Promise<readonly Diagnostic[]> {
  const session = createSession(options);
  try {
    const theme = readTheme(sources);
    const found: Diagnostic[] = [];
    const setup: SiteSetup = {
      session,
      settings: options.settings ?? {},
      theme,
      outputs: OUTPUTS,
      assets: await assetFiles(outputs, theme),
      kept: () => [],
    };
    for (const each of articles) {
      if (hasErrors(each.diagnostics)) continue;
      const read = await each.read();
      const context = await located(read, setup, found);
      for (const output of outputs) found.push(...(await output.inspect!.run(read.article, context)));
    }
    return found;
  } finally {
    await session.close();
  }
}

/** The context with what is known without a browser of where things stand. */
async function located(read: ReadArticle, setup: SiteSetup, found: Diagnostic[]): Promise<RenderContext> {
  const context = renderContext(read, setup, found);
  const quick = OUTPUTS.filter(({ usesBrowser }) => !usesBrowser);
  const known = await Promise.all(quick.map((output) => output.locate?.(read.article, context) ?? new Map()));
  return { ...context, locators: joinLocators(known) };
}

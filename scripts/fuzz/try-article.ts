import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { formatAsJson, formatForPeople } from "../../src/diagnostics/format.ts";
import { formatForGithub } from "../../src/diagnostics/format-github.ts";
import { handoutHtml } from "../../src/handout/html/page.ts";
import { joinLocators } from "../../src/model/locators.ts";
import { VARIANTS } from "../../src/model/meta.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { searchRecords } from "../../src/reader/search-records.ts";
import { shelf } from "../../src/reader/site-pages.ts";
import {
  type CheckedArticle,
  checkedArticle,
  type ReadArticle,
} from "../../src/site/articles/checked-article.ts";
import { draftsOf } from "../../src/site/articles/drafts.ts";
import { assetFiles } from "../../src/site/files/assets.ts";
import { NO_THEME } from "../../src/site/files/theme.ts";
import { OUTPUTS } from "../../src/site/outputs.ts";
import { renderContext } from "../../src/site/render-context.ts";
import { createSession } from "../../src/site/session.ts";
import { readInput } from "../../src/source/load.ts";
import type { Tried } from "./articles.ts";

const QUICK = OUTPUTS.filter(({ usesBrowser }) => !usesBrowser);
const assets = assetFiles([...OUTPUTS, shelf], NO_THEME);

/**
 * Takes an article through everything that needs no browser: source, checks, findings in all forms, and, as
 * a draft if it has errors, all views and their HTML. Throws what any of it throws.
 */
export async function tryArticle({ path, source, beside }: Tried): Promise<void> {
  const onDisk = readInput(path);
  const input = {
    ...onDisk,
    bytes: Buffer.from(source),
    read: (name: string) => {
      const changed = Object.hasOwn(beside, name) ? beside[name] : undefined;
      return changed === undefined
        ? onDisk.read(name)
        : { state: "found" as const, bytes: Buffer.from(changed) };
    },
  };
  const checked = await checkedArticle(path, input, OUTPUTS, true);
  formatForPeople(checked.diagnostics, () => source, { all: true });
  formatAsJson(checked.diagnostics);
  formatForGithub(checked.diagnostics, (file) => file);
  const [made] = hasErrors(checked.diagnostics) ? draftsOf([checked]) : [checked];
  await renderAll(made!);
}

/** Makes all pages; what is written in none of them may be the trace of a mistake. */
async function renderAll(checked: CheckedArticle): Promise<void> {
  const read = await checked.read();
  const context = await contextOf(read);
  for (const output of QUICK) {
    for await (const { path, content } of output.render(read.article, context)) refuseTraces(path, content);
  }
  searchRecords(read.article);
  const held = () => OUTPUTS;
  for (const { path, content } of shelf.files([checked.listed], { outputs: held, paths: [] }))
    refuseTraces(path, content);
  for (const variant of VARIANTS) {
    const { meta } = read.article;
    const article = { ...read.article, meta: { ...meta, handout: { ...meta.handout, variant } } };
    const { head, flows } = handoutHtml(article, context, "");
    for (const part of [head, ...flows]) refuseTraces("handout", part);
  }
}

/** Single files hold megabytes of fonts, so only some articles, the same ones each time, are made as such. */
const SINGLE_FILES = 16;

async function contextOf(read: ReadArticle): Promise<RenderContext> {
  const singleFile = read.article.meta.title.length % SINGLE_FILES === 0;
  const setup = {
    ...{
      session: createSession({ cache: false }),
      settings: { singleFile },
      theme: NO_THEME,
    },
    ...{ outputs: OUTPUTS, assets: await assets, kept: () => [] },
  };
  const context = renderContext(read, setup, []);
  const known = await Promise.all(QUICK.map((each) => each.locate?.(read.article, context) ?? new Map()));
  return { ...context, locators: joinLocators(known) };
}

/** Objects that were written as text. */
function refuseTraces(path: string, content: string | Uint8Array): void {
  const at = String(content).indexOf("[object Object]");
  if (at >= 0) throw new Error(`${path} has an object as text: ${String(content).slice(at - 80, at + 20)}`);
}

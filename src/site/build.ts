import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { OUTPUT_NAMES, type OutputName } from "../model/output.ts";
import { assetFiles } from "./assets.ts";
import type { CheckedArticle } from "./checked-article.ts";
import { ContentError } from "./content-error.ts";
import { findingsOf } from "./findings.ts";
import { createHandoutStore, type HandoutUpdate } from "./handout-store.ts";
import { makeSite, type SiteMaking } from "./make-site.ts";
import type { SiteOptions } from "./options.ts";
import { OUTPUTS } from "./outputs.ts";
import { readArticles } from "./read-articles.ts";
import type { SiteFile } from "./site-file.ts";
import type { SiteLedger } from "./site-ledger.ts";
import { themeCss } from "./theme.ts";

/** The builds of one run: one for `build`, one after another for `serve`. */
export interface Build {
  /**
   * Reads and checks the articles. With `keepGood`, an article that has errors is the one that it
   * was before; without, errors throw `ContentError`. `handouts` says whether handouts that are out
   * of date are set now (`makeStale` does it later otherwise).
   */
  prepare(how: { readonly keepGood: boolean; readonly handouts: boolean }): Promise<void>;
  /** Starts to make the site of what was last prepared; `atOnce` renders all articles together. */
  make(ledger: SiteLedger, atOnce: boolean): Promise<SiteMaking>;
  /** The articles as last prepared. */
  articles(): readonly CheckedArticle[];
  /** The findings of the last `prepare`. */
  findings(): readonly Diagnostic[];
  /** Sets the handouts that are out of date: whether there were any, and whether page numbers moved. */
  makeStale(): Promise<HandoutUpdate>;
  /** The handouts as last set. */
  handoutFiles(): readonly SiteFile[];
}

/**
 * Starts a run. `kept` tells which outputs of an article an earlier build left in the site's
 * folder, so that pages go on linking to what is not made again.
 */
export function createBuild(options: SiteOptions, kept: (slug: string) => readonly OutputName[]): Build {
  const outputs = OUTPUTS.filter(({ name }) => options.only?.includes(name) ?? true);
  const isMade = (wanted: OutputName) => outputs.some(({ name }) => name === wanted);
  const store = createHandoutStore(options);
  const good = new Map<string, CheckedArticle>();
  let articles: readonly CheckedArticle[] = [];
  let findings: readonly Diagnostic[] = [];
  let handoutMs = 0;
  let theme = "";
  let assets: Promise<readonly SiteFile[]> = Promise.resolve([]);

  const offered = (slug: string) => OUTPUT_NAMES.filter((name) => isMade(name) || kept(slug).includes(name));
  const makeStale = () => store.update(isMade("handout") ? articles : [], offered);

  return {
    async prepare(how) {
      const read = await readArticles(options.articles);
      findings = findingsOf(read, options.silence ?? []);
      options.events?.checked?.(findings);
      if (hasErrors(findings) && !how.keepGood) throw new ContentError(findings);
      for (const each of read) if (!hasErrors(each.diagnostics)) good.set(each.path, each);
      articles = read.flatMap(({ path }) => good.get(path) ?? []);
      theme = themeCss(options.articles);
      // Made while the browser is at work.
      assets = assetFiles(outputs, theme);
      assets.catch(() => undefined); // told by `make`
      handoutMs = how.handouts ? (await makeStale()).ms : 0;
    },
    make: async (ledger, atOnce) => {
      const handouts = store.made();
      const shared = { assets: await assets, theme, options, atOnce };
      return makeSite({ articles, outputs, offered, handouts, handoutMs, ...shared }, ledger);
    },
    articles: () => articles,
    findings: () => findings,
    makeStale,
    handoutFiles: () =>
      [...store.made()].flatMap(([slug, { files }]) =>
        files.map(
          ({ path, bytes }): SiteFile => ({ path: `${slug}/${path}`, owner: "handout", content: bytes }),
        ),
      ),
  };
}

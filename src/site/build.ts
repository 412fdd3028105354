import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { OUTPUT_NAMES, type OutputName } from "../model/output.ts";
import type { CheckedArticle } from "./checked-article.ts";
import { ContentError } from "./content-error.ts";
import { contextOf } from "./context.ts";
import { findingsOf } from "./findings.ts";
import { createHandoutStore, type HandoutUpdate } from "./handout-store.ts";
import type { SiteOptions } from "./options.ts";
import { type PreparedSite, prepareSite, type SiteInput } from "./prepare.ts";
import { readArticles } from "./read-articles.ts";
import { talkFiles } from "./talk-files.ts";
import { themeCss } from "./theme.ts";

/** The builds of one run: one for `build`, one after another for `serve`. */
export interface Build {
  /**
   * Reads, checks and renders the site. With `keepGood`, an article that has errors keeps the
   * pages it had; without, errors throw `ContentError`. `handouts` says whether handouts that are
   * out of date are set now (`makeStale` does it later otherwise).
   */
  prepare(how: { readonly keepGood: boolean; readonly handouts: boolean }): Promise<void>;
  /** The site as last prepared. */
  site(): PreparedSite;
  /** The findings of the last `prepare`. */
  findings(): readonly Diagnostic[];
  /** Sets the handouts that are out of date: whether there were any, and whether page numbers moved. */
  makeStale(): Promise<HandoutUpdate>;
}

/**
 * Starts a run. `kept` tells which outputs of an article an earlier build left in the site's
 * folder, so that pages go on linking to what is not made again.
 */
export function createBuild(options: SiteOptions, kept: (slug: string) => readonly OutputName[]): Build {
  const make = OUTPUT_NAMES.filter((name) => options.only?.includes(name) ?? true);
  const store = createHandoutStore(options);
  const good = new Map<string, CheckedArticle>();
  let articles: readonly CheckedArticle[] = [];
  let site: PreparedSite = { pages: [], files: [], results: [] };
  let findings: readonly Diagnostic[] = [];

  const offered = (slug: string) =>
    OUTPUT_NAMES.filter((name) => make.includes(name) || kept(slug).includes(name));
  const render = async (handoutMs: number) => {
    const read = await Promise.all(articles.map((each) => each.read()));
    site = await renderSite({ articles: read, make, offered, handouts: store.made(), handoutMs }, options);
  };
  const updateHandouts = () => store.update(make.includes("handout") ? articles : [], offered);

  return {
    async prepare(how) {
      const read = await readArticles(options.articles);
      findings = findingsOf(read, options.silence ?? []);
      options.events?.checked?.(findings);
      if (hasErrors(findings) && !how.keepGood) throw new ContentError(findings);
      for (const each of read) if (!hasErrors(each.diagnostics)) good.set(each.path, each);
      articles = read.flatMap(({ path }) => good.get(path) ?? []);
      await render(how.handouts ? (await updateHandouts()).ms : 0);
    },
    site: () => site,
    findings: () => findings,
    async makeStale() {
      const update = await updateHandouts();
      if (update.made) await render(0);
      return update;
    },
  };
}

/** The site's pages and files, with those that only some builds ask for. */
async function renderSite(
  input: Omit<SiteInput, "publicOnly" | "singleFile" | "theme">,
  options: SiteOptions,
): Promise<PreparedSite> {
  const publicOnly = options.publicOnly ?? false;
  const site = await prepareSite({
    ...input,
    publicOnly,
    singleFile: options.singleFile ?? false,
    theme: themeCss(options.articles),
  });
  if (!input.make.includes("talk")) return site;
  const extra = await talkFiles(site, input.articles, options, (read) => {
    const { slug } = read.article;
    return contextOf(read, input.offered(slug), input.handouts.get(slug), publicOnly);
  });
  return { ...site, files: [...site.files, ...extra] };
}

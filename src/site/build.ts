import { createHash } from "node:crypto";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { type Made, OUTPUT_NAMES, type OutputName } from "../model/output.ts";
import { ContentError } from "./content-error.ts";
import { findingsOf } from "./findings.ts";
import { makeHandouts } from "./handouts.ts";
import { lostTextFindings } from "./lost-text.ts";
import type { SiteOptions } from "./options.ts";
import { contextOf, type PreparedSite, prepareSite } from "./prepare.ts";
import { type ReadArticle, readArticles } from "./read-articles.ts";

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
  makeStale(): Promise<{ readonly made: boolean; readonly moved: boolean }>;
}

interface SetHandout {
  readonly fingerprint: string;
  readonly made: Made;
}

/**
 * Starts a run. `kept` tells which outputs of an article an earlier build left in the site's
 * folder, so that pages go on linking to what is not made again.
 */
export function createBuild(options: SiteOptions, kept: (slug: string) => readonly OutputName[]): Build {
  const make = OUTPUT_NAMES.filter((name) => options.only?.includes(name) ?? true);
  const handouts = new Map<string, SetHandout>();
  const good = new Map<string, ReadArticle>();
  let articles: readonly ReadArticle[] = [];
  let site: PreparedSite = { pages: [], files: [], results: [] };
  let findings: readonly Diagnostic[] = [];

  const offered = (slug: string) =>
    OUTPUT_NAMES.filter((name) => make.includes(name) || kept(slug).includes(name));
  const stale = () =>
    make.includes("handout")
      ? articles.filter((read) => handouts.get(read.article.slug)?.fingerprint !== fingerprint(read))
      : [];

  const setStale = async () => {
    const start = performance.now();
    const jobs = stale().map((read) => ({
      read,
      context: contextOf(read, offered(read.article.slug), undefined),
    }));
    const made = await makeHandouts(jobs, options, (article, pages) =>
      options.events?.progress?.(article, pages),
    );
    const lost = jobs.flatMap(({ read: { article } }) =>
      lostTextFindings(article, made.get(article.slug)?.lost ?? []),
    );
    if (lost.length > 0) {
      options.events?.checked?.(lost);
      throw new ContentError(lost);
    }
    for (const { read } of jobs) {
      const { slug } = read.article;
      handouts.set(slug, { fingerprint: fingerprint(read), made: made.get(slug)! });
    }
    return performance.now() - start;
  };

  const render = async (handoutMs: number) => {
    const made = new Map([...handouts].map(([slug, handout]) => [slug, handout.made]));
    site = await prepareSite({ articles, make, offered, handouts: made, handoutMs });
  };

  return {
    async prepare(how) {
      const read = await readArticles(options.articles);
      findings = findingsOf(read, options.silence ?? []);
      options.events?.checked?.(findings);
      if (hasErrors(findings) && !how.keepGood) throw new ContentError(findings);
      for (const each of read) if (!hasErrors(each.diagnostics)) good.set(each.path, each);
      articles = read.flatMap(({ path }) => good.get(path) ?? []);
      await render(how.handouts ? await setStale() : 0);
    },
    site: () => site,
    findings: () => findings,
    async makeStale() {
      if (stale().length === 0) return { made: false, moved: false };
      const before = pageMap(handouts);
      await setStale();
      await render(0);
      return { made: true, moved: pageMap(handouts) !== before };
    },
  };
}

/** Everything that a handout shows, as one short text. */
function fingerprint({ article, images }: ReadArticle): string {
  const content = JSON.stringify(
    [article, [...images.values()].map(({ path }) => path)],
    (_key, value: unknown) => (value instanceof Map ? [...value] : value),
  );
  return createHash("sha256").update(content).digest("hex");
}

function pageMap(handouts: ReadonlyMap<string, SetHandout>): string {
  return JSON.stringify([...handouts].map(([slug, { made }]) => [slug, [...made.locators]]));
}

import { createHash } from "node:crypto";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Made, OutputName } from "../model/output.ts";
import type { CheckedArticle, ReadArticle } from "./checked-article.ts";
import { ContentError } from "./content-error.ts";
import { contextOf } from "./context.ts";
import { type HandoutJob, makeHandouts } from "./handouts.ts";
import { lostTextFindings } from "./lost-text.ts";
import type { SiteOptions } from "./options.ts";
import { themeTokens } from "./theme.ts";

/** What setting the handouts that are out of date came to. */
export interface HandoutUpdate {
  /** Whether any had to be set. */
  readonly made: boolean;
  /** Whether anything is on another page than before. */
  readonly moved: boolean;
  /** Time spent, in ms. */
  readonly ms: number;
}

/** The handouts of one run, each kept until what it shows has changed. */
export interface HandoutStore {
  /** Handouts by their article's slug. */
  made(): ReadonlyMap<string, Made>;
  /**
   * Sets those that are out of date. Throws `EnvironmentError` when the machine does not let it, and
   * `ContentError` when one would lose text.
   */
  update(
    articles: readonly CheckedArticle[],
    offered: (slug: string) => readonly OutputName[],
  ): Promise<HandoutUpdate>;
}

/** Starts with no handouts. */
export function createHandoutStore(options: SiteOptions): HandoutStore {
  const handouts = new Map<string, { readonly fingerprint: string; readonly made: Made }>();
  const made = () => new Map([...handouts].map(([slug, handout]) => [slug, handout.made]));
  return {
    made,
    async update(articles, offered) {
      const start = performance.now();
      const before = pageMap(made());
      const theme = themeTokens(options.articles);
      const stale: (HandoutJob & { readonly fingerprint: string })[] = [];
      for (const article of articles) {
        const { slug } = article.listed;
        const now = fingerprint(await article.read(), theme);
        if (handouts.get(slug)?.fingerprint === now) continue;
        const context = (read: ReadArticle) => contextOf(read, offered(slug), undefined);
        stale.push({ article, context, fingerprint: now });
      }
      const fresh = await makeHandouts(stale, { ...options, theme }, (article, pages) =>
        options.events?.progress?.(article, pages),
      );
      await refuseLostText(articles, fresh, options);
      for (const { article, fingerprint } of stale) {
        const { slug } = article.listed;
        handouts.set(slug, { fingerprint, made: fresh.get(slug)! });
      }
      return { made: stale.length > 0, moved: pageMap(made()) !== before, ms: performance.now() - start };
    },
  };
}

/** A handout that lacks words, or has some twice, is an error of the build; one with low words is told. */
async function refuseLostText(
  articles: readonly CheckedArticle[],
  made: ReadonlyMap<string, Made>,
  { events }: SiteOptions,
): Promise<void> {
  const lost: Diagnostic[] = [];
  for (const each of articles) {
    const losses = made.get(each.listed.slug)?.lost ?? [];
    if (losses.length > 0) lost.push(...lostTextFindings((await each.read()).article, losses));
  }
  if (lost.length === 0) return;
  events?.checked?.(lost);
  if (hasErrors(lost)) throw new ContentError(lost);
}

/** Everything that a handout shows, as one short text. */
function fingerprint({ article, images }: ReadArticle, theme: string): string {
  const paths = [...images.values()].map(({ path }) => path);
  const content = JSON.stringify([article, paths, theme], (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return createHash("sha256").update(content).digest("hex");
}

function pageMap(handouts: ReadonlyMap<string, Made>): string {
  return JSON.stringify([...handouts].map(([slug, { locators }]) => [slug, [...locators]]));
}

import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { wordsOf } from "../i18n/own-words.ts";
import type { Article } from "../model/article.ts";
import type { LinkedPlace } from "../model/linked.ts";
import type { Output, RenderContext, Session } from "../output/output.ts";
import type { DownloadLink } from "../output/output-link.ts";
import type { Settings } from "../output/settings.ts";
import type { SourceMarks } from "../output/source-marks.ts";
import { reader } from "../reader/output.ts";
import type { ReadArticle } from "./articles/checked-article.ts";
import type { SiteFile } from "./files/site-file.ts";
import type { Theme } from "./files/theme.ts";
import { OUTPUTS } from "./outputs.ts";

/** What all articles of a site are rendered with. */
export interface SiteSetup {
  readonly session: Session;
  readonly settings: Settings;
  readonly theme: Theme;
  /** The outputs to make now. */
  readonly outputs: readonly Output[];
  readonly assets: readonly SiteFile[];
  /** Makes pages say which lines they come from, as `SiteFile.marked`. */
  readonly sources?: SourceMarks | undefined;
  /** Names of the outputs that an earlier build left of an article: links go on leading to them. */
  kept(slug: string): readonly string[];
}

/** The outputs that the site holds of an article: made now, or kept from before. */
export function outputsOf(
  slug: string,
  { outputs, kept }: Pick<SiteSetup, "outputs" | "kept">,
): readonly Output[] {
  const before = kept(slug);
  return OUTPUTS.filter((output) => outputs.includes(output) || before.includes(output.name));
}

/** Names of the outputs that are not made now and that an earlier build left of some of these articles. */
export function olderOutputs(
  slugs: readonly string[],
  { outputs, kept }: Pick<SiteSetup, "outputs" | "kept">,
): readonly string[] {
  const left = new Set(slugs.flatMap((slug) => kept(slug)));
  return OUTPUTS.filter((output) => !outputs.includes(output) && left.has(output.name)).map(
    ({ name }) => name,
  );
}

/** What an article is rendered with, before anything is known of where it stands. Findings go to `found`. */
export function renderContext(
  { article, source, images, files, links, translations, path }: ReadArticle,
  setup: SiteSetup,
  found: Diagnostic[],
): RenderContext {
  const { session, settings, theme, assets, sources } = setup;
  return {
    session,
    settings,
    locators: new Map(),
    outputs: outputsOf(article.slug, setup),
    translations: translations.filter(({ slug }) => outputsOf(slug, setup).includes(reader)),
    downloads: downloadsOf(article, setup),
    assets: new Map(assets.map((file) => [file.path, file.content])),
    printTheme: theme.print,
    themed: theme.tokens,
    source: { name: basename(path), bytes: source },
    sources,
    date: dateOf(article.meta.date, path),
    linked: (href) => linkedPlace(href, files) ?? builtPlace(links.get(href), setup),
    imagePath: (src) => images.get(src)?.path ?? src,
    video: (src) => images.get(src)?.video,
    imageSize: (src) => images.get(src)?.size,
    isSeeThrough: (src) => images.get(src)?.isSeeThrough ?? false,
    drawnType: (src) => images.get(src)?.type,
    imageBytes: (src) => images.get(src)?.bytes,
    report: (diagnostics) => void found.push(...diagnostics),
    progress: () => undefined,
    took: () => undefined,
  };
}

/** Of an output that is kept from before, only its entry is sure to be there. */
function downloadsOf(article: Article, setup: SiteSetup): readonly DownloadLink[] {
  const words = wordsOf(article.meta);
  return outputsOf(article.slug, setup).flatMap((output) => {
    const all = output.downloads?.(article, setup.settings, words) ?? [];
    return setup.outputs.includes(output) ? all : all.filter(({ path }) => path === output.entry(article));
  });
}

function linkedPlace(href: string, files: ReadArticle["files"]): LinkedPlace | undefined {
  const file = files.get(href);
  if (file?.state.state !== "found") return undefined;
  return { path: file.path, text: basename(file.named) };
}

/** A place in another article; without an address when the site has no pages of it. */
function builtPlace(place: LinkedPlace | undefined, setup: SiteSetup): LinkedPlace | undefined {
  if (!place) return undefined;
  const { path: _none, fragment: _nor, ...words } = place;
  const slug = place.path?.split("/")[1] ?? "";
  return outputsOf(slug, setup).includes(reader) ? place : words;
}

/**
 * The date that files of an article bear: SOURCE_DATE_EPOCH, else the article's own, else its
 * file's, so that the same input always gives the same bytes.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
function dateOf(date: string | undefined, path: string): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000);
  if (date) return new Date(`${date}T00:00:00Z`);
  return new Date(Math.floor(statSync(path).mtimeMs / 1000) * 1000);
}

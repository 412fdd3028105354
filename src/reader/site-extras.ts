import { createHash } from "node:crypto";
import { clientScript } from "../assets/client-script.ts";
import type { FinishedSite, ListedFile, Output, OutputFile, SiteExtras } from "../output/output.ts";
import { offlineList, serviceWorker, webManifest } from "./offline.ts";
import { createSearchIndex } from "./search-index/search-index.ts";
import { type SearchedText, searchedText } from "./search-index/searched-text.ts";

/** The script of the service worker: in `dist/client/`, and as `sw.js` at the site's top. */
const WORKER_SCRIPT = "reader-worker.js";

/**
 * What the reader adds to a site: the search index, and what makes the site readable without a
 * network: the web-app manifest, for each article the list of its files, and the service worker,
 * which is named after everything in this build.
 */
export async function siteExtras(): Promise<SiteExtras> {
  const search = await createSearchIndex();
  return {
    of: searchedText,
    async add(needed) {
      await search.add(needed as SearchedText);
      return search.files();
    },
    complete: search.complete,
    async *finish(site) {
      await search.finish();
      const found = search.files();
      yield* found;
      yield* offlineFiles(site, found);
    },
    close: search.close,
  };
}

function* offlineFiles(
  { articles, files, outputsOf }: FinishedSite,
  search: readonly OutputFile[],
): Generator<OutputFile> {
  const byArticle = new Map<string, string[]>();
  const kept = files.filter(({ kind }) => kind !== "download");
  for (const { path } of kept) {
    const [slug = ""] = path.split("/");
    const own = byArticle.get(slug);
    if (own) own.push(path);
    else byArticle.set(slug, [path]);
  }
  yield file("manifest.webmanifest", webManifest(articles));
  for (const article of articles) {
    const { slug } = article;
    const outputs = outputsOf(slug);
    const entries = outputs.map((output) => `${slug}/${output.entry(article)}`);
    const list = offlineList([...(byArticle.get(slug) ?? []), ...entries, ...outputs.flatMap(assetsOf)]);
    yield file(`${slug}/offline.json`, list);
  }
  const script = new TextDecoder().decode(clientScript(WORKER_SCRIPT));
  yield file("sw.js", serviceWorker(script, nameOf(kept, search)));
}

const file = (path: string, content: string): OutputFile => ({ path, content, kind: "file" });

function assetsOf({ styles = [], scripts = [] }: Output): readonly string[] {
  return [...styles, ...scripts].map((name) => `assets/${name}`);
}

/** A short name for exactly these files, in whatever order they were made. */
function nameOf(files: readonly ListedFile[], search: readonly OutputFile[]): string {
  const made = search.map(({ path, content }) => ({ path, digest: sha256(content) }));
  const sorted = [...files, ...made].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sha256(sorted.map(({ path, digest }) => `${path} ${digest}\n`).join("")).slice(0, 12);
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

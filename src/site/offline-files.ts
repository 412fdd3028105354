import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import type { Output, OutputName } from "../model/output.ts";
import { offlineList, serviceWorker, webManifest } from "../reader/offline.ts";
import { readScript } from "./assets.ts";
import { OUTPUTS } from "./outputs.ts";
import type { SiteFile, SitePage } from "./site-file.ts";

/** The script of the service worker: in `dist/client/`, and as `sw.js` at the site's top. */
const WORKER_SCRIPT = "reader-worker.js";

/**
 * What makes a site readable without a network: the service worker, named after everything in this
 * build, the web-app manifest, and for each article the list of its files.
 */
export function offlineFiles(
  articles: readonly Article[],
  { pages, files }: { readonly pages: readonly SitePage[]; readonly files: readonly SiteFile[] },
  offered: (slug: string) => readonly OutputName[],
): readonly SiteFile[] {
  const manifest = file("manifest.webmanifest", webManifest(articles));
  const all = [...pages.map(({ path }) => path), ...files.map(({ path }) => path)];
  const byArticle = new Map<string, string[]>();
  for (const path of all) {
    const slug = path.split("/")[0]!;
    const paths = byArticle.get(slug);
    if (paths) paths.push(path);
    else byArticle.set(slug, [path]);
  }
  const lists = articles.map(({ slug }) => {
    const outputs = OUTPUTS.filter(({ name }) => offered(slug).includes(name));
    const kept = outputs.map(({ door }) => `${slug}/${door}`);
    return file(
      `${slug}/offline.json`,
      offlineList([...(byArticle.get(slug) ?? []), ...kept, ...outputs.flatMap(assetsOf)]),
    );
  });
  const made = [manifest, ...lists];
  const worker = serviceWorker(
    new TextDecoder().decode(readScript(WORKER_SCRIPT)),
    nameOf(pages, [...files, ...made]),
  );
  return [...made, file("sw.js", worker)];
}

const file = (path: string, content: string): SiteFile => ({ path, owner: "reader", content });

function assetsOf({ styles, scripts }: Output): readonly string[] {
  return [...styles, ...scripts].map((name) => `assets/${name}`);
}

/** A short name for exactly these pages and files. */
function nameOf(pages: readonly SitePage[], files: readonly SiteFile[]): string {
  const hash = createHash("sha256");
  for (const { path, html } of pages) hash.update(path).update(html);
  for (const { path, content } of files) hash.update(path).update(content);
  return hash.digest("hex").slice(0, 12);
}

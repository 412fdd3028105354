import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientScript } from "../assets/client-script.ts";
import type { Listed } from "../model/listed.ts";
import type { Output, OutputName } from "../model/output.ts";
import { offlineList, serviceWorker, webManifest } from "../reader/offline.ts";
import { OUTPUTS } from "./outputs.ts";
import type { SiteFile } from "./site-file.ts";
import { pagePaths, type SiteLedger } from "./site-ledger.ts";

/** The script of the service worker: in `dist/client/`, and as `sw.js` at the site's top. */
const WORKER_SCRIPT = "reader-worker.js";

/**
 * What makes a site readable without a network: the web-app manifest, for each article the list of
 * its files, and the service worker, named after everything in this build; all else is written by
 * then, these as they come.
 */
export function* offlineFiles(
  articles: readonly Listed[],
  ledger: SiteLedger,
  offered: (slug: string) => readonly OutputName[],
): Generator<SiteFile> {
  const byArticle = new Map<string, string[]>();
  for (const path of pathsOf(ledger)) {
    const slug = path.split("/")[0]!;
    const own = byArticle.get(slug);
    if (own) own.push(path);
    else byArticle.set(slug, [path]);
  }
  yield file("manifest.webmanifest", webManifest(articles));
  for (const { slug } of articles) {
    const outputs = OUTPUTS.filter(({ name }) => offered(slug).includes(name));
    const kept = outputs.map(({ door }) => `${slug}/${door}`);
    const list = offlineList([...(byArticle.get(slug) ?? []), ...kept, ...outputs.flatMap(assetsOf)]);
    yield file(`${slug}/offline.json`, list);
  }
  const script = new TextDecoder().decode(clientScript(WORKER_SCRIPT));
  yield file("sw.js", serviceWorker(script, nameOf(ledger)));
}

const file = (path: string, content: string): SiteFile => ({ path, owner: "reader", content });

function assetsOf({ styles, scripts }: Output): readonly string[] {
  return [...styles, ...scripts].map((name) => `assets/${name}`);
}

function pathsOf(ledger: SiteLedger): readonly string[] {
  return [...pagePaths(ledger), ...ledger.files.keys()];
}

/** A short name for exactly these pages and files, as they lie in their folder. */
function nameOf(ledger: SiteLedger): string {
  const hash = createHash("sha256");
  for (const path of pathsOf(ledger)) hash.update(path).update(readFileSync(join(ledger.folder, path)));
  return hash.digest("hex").slice(0, 12);
}

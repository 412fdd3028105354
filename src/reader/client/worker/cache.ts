import type { WorkerScope } from "./worker-types.ts";

/** Written above this script by src/reader/offline.ts: the build's name, and the files every page needs. */
declare const TRIPTYCH: { readonly build: string; readonly core: readonly string[] };

const worker = self as unknown as WorkerScope;

/** Names the site, because all sites of a host share one list of caches. */
const PREFIX = `triptych ${worker.registration.scope} `;
const NAME = PREFIX + TRIPTYCH.build;

/** The file, in the folder of an article, that lists the article's files. */
const LIST = "offline.json";

const addressOf = (path: string): string => new URL(path, worker.registration.scope).href;

/** A request that asks the server for a newer version, and uses the browser's own copy if there is none. */
const fresh = (address: string): Request => new Request(address, { cache: "no-cache" });

/** Opens the cache of this build. */
export function openCache(): Promise<Cache> {
  return caches.open(NAME);
}

/** Fills the cache of this build: what every page needs, and every article that an older cache has. */
export async function fillCache(): Promise<void> {
  const cache = await openCache();
  await cache.addAll(TRIPTYCH.core.map((path) => fresh(addressOf(path))));
  for (const name of await olderCaches()) {
    const requests = await (await caches.open(name)).keys();
    // An article that the new build no longer has is skipped.
    for (const { url } of requests.filter((request) => request.url.endsWith(`/${LIST}`)))
      await cacheArticle(new URL(".", url).href).catch(() => {});
  }
}

/** Deletes the caches of older builds. */
export async function deleteOlderCaches(): Promise<void> {
  await Promise.all((await olderCaches()).map((name) => caches.delete(name)));
}

/** Caches all files of an article, by the address of its folder; rejects when a file is missing. */
export async function cacheArticle(folder: string): Promise<void> {
  const cache = await openCache();
  const list = new URL(LIST, folder).href;
  if (await cache.match(list)) return;
  const answer = await fetch(fresh(list));
  if (!answer.ok) throw new Error(`no ${list}`);
  const files = (await answer.clone().json()) as readonly string[];
  await cache.addAll(files.map((path) => fresh(addressOf(path))));
  // Last, because its presence means that all other files are there.
  await cache.put(list, answer);
}

async function olderCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
}

import type { WorkerScope } from "./worker-types.ts";

/** What src/reader/offline.ts writes above the script: this build's name, and what every page needs. */
declare const TRIPTYCH: { readonly build: string; readonly core: readonly string[] };

const worker = self as unknown as WorkerScope;

/** Several sites of one host keep their stores apart. */
const PREFIX = `triptych ${worker.registration.scope} `;
const STORE = PREFIX + TRIPTYCH.build;

/** The name of the list of an article's files, in its folder. */
const LIST = "offline.json";

const addressOf = (path: string): string => new URL(path, worker.registration.scope).href;

/** Asks the host whether there is a newer version, and takes the browser's own copy where not. */
const fresh = (address: string): Request => new Request(address, { cache: "no-cache" });

/** The store of this build. */
export function openStore(): Promise<Cache> {
  return caches.open(STORE);
}

/** Fills this build's store: what every page needs, and every article that an older store holds. */
export async function fillStore(): Promise<void> {
  const store = await openStore();
  await store.addAll(TRIPTYCH.core.map((path) => fresh(addressOf(path))));
  for (const name of await olderStores()) {
    const held = await (await caches.open(name)).keys();
    // An article that the new build no longer has is let go.
    for (const { url } of held.filter((request) => request.url.endsWith(`/${LIST}`)))
      await keepArticle(new URL(".", url).href).catch(() => {});
  }
}

/** Removes the stores of older builds. */
export async function dropOlderStores(): Promise<void> {
  await Promise.all((await olderStores()).map((name) => caches.delete(name)));
}

/** Puts an article, by the address of its folder, into the store as a whole; rejects when a file is missing. */
export async function keepArticle(folder: string): Promise<void> {
  const store = await openStore();
  const list = new URL(LIST, folder).href;
  if (await store.match(list)) return;
  const answer = await fetch(fresh(list));
  if (!answer.ok) throw new Error(`no ${list}`);
  const files = (await answer.clone().json()) as readonly string[];
  await store.addAll(files.map((path) => fresh(addressOf(path))));
  // Last, because it says that all else is there.
  await store.put(list, answer);
}

async function olderStores(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STORE);
}

import { dropOlderStores, fillStore, keepArticle, openStore } from "./cache.ts";
import type { FetchEvent, WorkerScope } from "./worker-types.ts";

// The service worker: an article that was visited can be read without a network, talk and handout
// included. The network comes first, so that nobody reads an old build who could have the new one;
// the store holds files of one build only.

const worker = self as unknown as WorkerScope;

worker.addEventListener("install", (event) => {
  event.waitUntil(fillStore().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOlderStores().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  const { folder, fonts } = event.data as { folder?: string; fonts?: readonly string[] };
  if (folder) event.waitUntil(keepArticle(folder).catch(() => {}));
  if (fonts)
    event.waitUntil(
      openStore()
        .then((store) => store.addAll([...fonts]))
        .catch(() => {}),
    );
});

worker.addEventListener("fetch", (event: FetchEvent) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(fetch(request).catch((error: unknown) => fromStore(request, error)));
});

/** The stored file, whatever the address asks besides; without one the failure stands. */
async function fromStore(request: Request, error: unknown): Promise<Response> {
  const found = await (await openStore()).match(request, { ignoreSearch: true });
  if (found) return found;
  throw error;
}

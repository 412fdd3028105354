import { cacheArticle, deleteOlderCaches, fillCache, openCache } from "./cache.ts";
import type { FetchEvent, WorkerScope } from "./worker-types.ts";

// The service worker: a visited article, with its talk and handout, can be read without a network.
// It asks the network first, so that a reader with a network always gets the newest build. The cache
// has the files of one build only.

const worker = self as unknown as WorkerScope;

worker.addEventListener("install", (event) => {
  event.waitUntil(fillCache().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(deleteOlderCaches().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  const { folder, fonts } = event.data as { folder?: string; fonts?: readonly string[] };
  if (folder) event.waitUntil(cacheArticle(folder).catch(() => {}));
  if (fonts)
    event.waitUntil(
      openCache()
        .then((cache) => cache.addAll([...fonts]))
        .catch(() => {}),
    );
});

worker.addEventListener("fetch", (event: FetchEvent) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(fetch(request).catch((error: unknown) => fromCache(request, error)));
});

/** The cached file, whatever the query of the address; when there is none, the error of the network. */
async function fromCache(request: Request, error: unknown): Promise<Response> {
  const found = await (await openCache()).match(request, { ignoreSearch: true });
  if (found) return found;
  throw error;
}

import { site } from "./site.ts";

/**
 * Makes pages from a server readable without a network, and lets browsers install the site as an
 * app. Pages from disk need neither, and the development server has no worker.
 */
export function offline(): void {
  if (!location.protocol.startsWith("http")) return;
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.webmanifest", site()).href;
  document.head.append(manifest);
  // Exists only for https and for localhost.
  const container = (navigator as Partial<Navigator>).serviceWorker;
  if (container) addEventListener("load", () => void cacheArticle(container).catch(() => {}));
}

async function cacheArticle(container: ServiceWorkerContainer): Promise<void> {
  const slug = document.body.dataset.article;
  await container.register(new URL("sw.js", site()));
  const { active } = await container.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({
    ...(slug === undefined ? {} : { folder: new URL(`${encodeURIComponent(slug)}/`, site()).href }),
    fonts: loaded.filter((name) => name.endsWith(".woff2")),
  });
}

import { site } from "./site.ts";

/**
 * Lets a host's pages be read without a network and put among the apps. From disk there is nothing
 * to do, and while somebody writes (the development server takes the content-security policy off
 * its pages) a store would only be in the way.
 */
export function offline(): void {
  const isServed = document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null;
  if (!location.protocol.startsWith("http") || !isServed) return;
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.webmanifest", site()).href;
  document.head.append(manifest);
  // Only there on https and on one's own machine.
  const container = (navigator as Partial<Navigator>).serviceWorker;
  if (container) addEventListener("load", () => void keepThis(container).catch(() => {}));
}

async function keepThis(container: ServiceWorkerContainer): Promise<void> {
  const slug = document.body.dataset.article;
  await container.register(new URL("sw.js", site()));
  const { active } = await container.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({
    ...(slug === undefined ? {} : { folder: new URL(`${encodeURIComponent(slug)}/`, site()).href }),
    fonts: loaded.filter((name) => name.endsWith(".woff2")),
  });
}

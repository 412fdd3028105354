import type { Article } from "./article.ts";

/** Address of the article's folder on the web, ending in `/`; undefined when the article names no site. */
export function publishedFolder({ slug, meta: { site } }: Article): string | undefined {
  return site && new URL(`${encodeURIComponent(slug)}/`, site).href;
}

/** Full address of a path from the top of the host (`/about`); undefined when the article names no site. */
export function publishedPath(path: string, { meta: { site } }: Article): string | undefined {
  return site && new URL(path, site).href;
}

import type { Listed } from "../model/listed.ts";
import { PAPER } from "./paper.ts";
import { ARTICLES_SCRIPT } from "./search-index/search-data.ts";
import { siteFrame } from "./view/shelf/site-frame.ts";

/** What every page of the site needs to be read without a network, relative to the site's folder. */
const CORE = [
  "index.html",
  "manifest.webmanifest",
  "assets/reader.css",
  "assets/reader.js",
  "assets/reader-more.js",
  "assets/reader-early.js",
  "assets/reader-search.js",
  ARTICLES_SCRIPT,
  "assets/icon.svg",
];

/** The web-app manifest: one article is an app of its name, several are the shelf. */
export function webManifest(articles: readonly Listed[]): string {
  const { lang, dir, title } = siteFrame(articles);
  const [only, another] = articles;
  return JSON.stringify({
    name: only && !another ? only.meta.title : title,
    lang,
    dir,
    start_url: only && !another ? `${encodeURIComponent(only.slug)}/index.html` : "index.html",
    scope: "./",
    display: "minimal-ui",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: "assets/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "assets/icon-180.png", type: "image/png", sizes: "180x180" },
      { src: "assets/icon-512.png", type: "image/png", sizes: "512x512" },
    ],
  });
}

/** The service worker of one build: its script under the name of the build, so that a new one is noticed. */
export function serviceWorker(script: string, build: string): string {
  return `const TRIPTYCH=${JSON.stringify({ build, core: CORE })};\n${script}`;
}

/** The files of an article that are kept together, as `offline.json` in its folder lists them. */
export function offlineList(paths: readonly string[]): string {
  return JSON.stringify([...new Set(paths)].sort());
}

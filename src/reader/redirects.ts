import { wordsOf } from "../i18n/own-words.ts";
import { html, lines } from "../markup/html.ts";
import { encodedPath } from "../model/encoded-path.ts";
import type { Listed } from "../model/listed.ts";
import { relativeUrl } from "../model/paths.ts";
import type { OutputFile } from "../output/output.ts";
import { LANDING, partFile } from "./files.ts";
import { siteAddress } from "./view/shelf/site-frame.ts";

/** An address that has changed. Paths are relative to the site's folder. */
interface Moved {
  readonly from: string;
  readonly to: string;
  readonly article: Listed;
}

/**
 * Pages at earlier addresses of articles, questions and sections, which lead to the new ones, and the list of
 * them for hosts that redirect by themselves. Where a page has the address now, it stays.
 */
export function redirects(articles: readonly Listed[], paths: readonly string[]): readonly OutputFile[] {
  const taken = new Set(paths);
  const moved = articles.flatMap(movedOf).filter(({ from }) => !taken.has(from) && taken.add(from));
  if (moved.length === 0) return [];
  const site = siteAddress(articles);
  const pages = moved.map(
    (each): OutputFile => ({ path: each.from, content: pageOf(each, site), kind: "file" }),
  );
  return [...pages, { path: "_redirects", content: listOf(moved, site), kind: "file" }];
}

function movedOf(article: Listed): readonly Moved[] {
  const { slug, meta, parts } = article;
  const own = meta.aliases.map((alias) => ({
    from: `${alias}/${LANDING}`,
    to: `${slug}/${LANDING}`,
    article,
  }));
  const ofParts = parts.flatMap((part) =>
    part.aliases.map((alias) => ({
      from: `${slug}/${partFile({ kind: part.kind, id: alias })}`,
      to: `${slug}/${partFile(part)}`,
      article,
    })),
  );
  return [...own, ...ofParts];
}

/** A page that leads to another, without a script. */
function pageOf({ from, to, article: { meta } }: Moved, site: string | undefined): string {
  const words = wordsOf(meta);
  // Paths of `relativeUrl` start in an article's folder.
  const href = relativeUrl(`../${from}`, `../${to}`);
  const canonical = site && `${site}${encodedPath(to)}`;
  return `${lines(
    html`<!doctype html>`,
    html`<html lang="${meta.lang}" dir="${meta.dir}">`,
    html`<meta charset="utf-8">`,
    html`<meta http-equiv="refresh" content="0; url=${href}">`,
    html`<meta name="robots" content="noindex">`,
    canonical && html`<link rel="canonical" href="${canonical}">`,
    html`<title>${words.moved}</title>`,
    html`<p>${words.moved}: <a href="${href}">${meta.title}</a></p>`,
  )}\n`;
}

/** A line for each address, as Netlify, Cloudflare Pages and GitLab Pages read them. */
function listOf(moved: readonly Moved[], site: string | undefined): string {
  const root = site === undefined ? "/" : new URL(site).pathname;
  return moved.map(({ from, to }) => `${root}${encodedPath(from)} ${root}${encodedPath(to)} 301\n`).join("");
}

import type Token from "markdown-it/lib/token.mjs";
import { attribute, escapeHtml, html } from "../markup/html.ts";
import { withIsolates } from "../markup/isolates.ts";
import { addressKind, decodeAddress } from "./address.ts";
import type { InternalLink, LinkedFile, ProseContext } from "./context.ts";

/** The start of a link. `attributes` is what the source gives it, for addresses that pages take as they are. */
export function linkStart(token: Token, attributes: string, env: ProseContext): string {
  const href = token.attrGet("href");
  const kind = href === null ? "remote" : addressKind(href);
  if (kind === "remote" || (kind === "root" && !env.top)) return `<a${attributes}${direction(token, env)}>`;
  const id = attribute("id", token.attrGet("id") ?? undefined);
  const title = attribute("title", token.attrGet("title") ?? undefined);
  return html`<a${id}${attribute("href", targetOf(href!, env)?.href)}${title}>`.text;
}

/** An address that is its own text runs from left to right in every article. */
function direction({ markup }: Token, { article }: ProseContext): string {
  const isAddress = markup === "linkify" || markup === "autolink";
  return isAddress && article?.meta?.dir === "rtl" ? ' dir="ltr"' : "";
}

/** The end of a link, and what follows it in print. */
export function linkEnd(href: string, env: ProseContext): string {
  const kind = addressKind(href);
  if (kind === "id") return `</a>${targetOf(href, env)?.after ?? ""}`;
  if (kind === "remote" || kind === "root") return "</a>";
  return `</a>${escapeHtml(targetOf(href, env)?.after ?? "")}`;
}

/** A link without words to a file or to another article: what is there gives the words. */
export function linkedReference(href: string, env: ProseContext): string {
  const target = env.linked?.(href);
  if (!target) return escapeHtml(decodeAddress(href));
  return target.href === undefined
    ? escapeHtml(target.text)
    : html`<a href="${target.href}" class="xref">${withIsolates(target.text)}</a>`.text;
}

/** What follows a link is markup for an id, and text for anything else. */
function targetOf(href: string, env: ProseContext): Partial<InternalLink & LinkedFile> | undefined {
  const kind = addressKind(href);
  if (kind === "id") return env.link(decodeAddress(href.slice(1)));
  if (kind === "refused") return undefined;
  if (kind !== "root") return env.linked?.(href);
  const top = env.top?.(href);
  return top === undefined ? undefined : { href: top };
}

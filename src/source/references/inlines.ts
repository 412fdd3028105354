import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { ImageUse, LinkUse } from "../../model/article.ts";
import { doiAddress } from "../../model/source-work.ts";
import type { Span } from "../../model/span.ts";
import { addressKind, decodeAddress } from "../../prose/address.ts";
import { labelOf } from "../../prose/label.ts";
import type { CrossReferenceMeta } from "../../prose/rules/cross-reference.ts";
import { tokensText } from "../../prose/text.ts";
import type { FindSpan } from "./find-span.ts";
import { readImage } from "./image.ts";
import { reportRefused } from "./refused.ts";

/** What the inline tokens of an article refer to. */
export interface Uses {
  readonly images: ImageUse[];
  readonly links: LinkUse[];
  /** The tokens of links and cross-references to ids of the article, each with its place in `links`. */
  readonly fragments: { readonly token: Token; readonly link: number }[];
}

/**
 * Goes once through all inline tokens: gives images their alt text, turns an empty link into a
 * cross-reference, removes links to unsafe addresses, and adds what the checks need to know to `uses`.
 * Reports unsafe links, footnotes that nothing defines and attributes of images that are not known.
 * Changes the tokens.
 */
export function readInlines(tokens: readonly Token[], uses: Uses, findSpan: FindSpan, report: Report): void {
  let line = 1;
  let endLine = 1;
  tokens.forEach((token, index) => {
    if (token.map) [line, endLine] = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
    if (token.type === "image")
      readImage(token, uses.images, (needle) => findSpan(needle, line, endLine), report);
    if (token.type === "link_open")
      readLink(token, uses, (needle) => findSpan(needle, line, endLine), report);
    if (token.type !== "inline" || !token.children) return;
    const spanOf = (needle: string) => findSpan(needle, line, endLine);
    token.children = readChildren(token.children, uses, spanOf, report);
    const before = tokens[index - 1];
    const label = before?.type === "caption_open" ? labelOf(before) : undefined;
    if (label) label.caption = tokensText(token.children).replace(/\s+/g, " ").trim();
  });
}

function readChildren(
  children: readonly Token[],
  uses: Uses,
  spanOf: (needle: string) => Span,
  report: Report,
): Token[] {
  const out: Token[] = [];
  const removed: boolean[] = [];
  children.forEach((child, index) => {
    if (child.type === "link_open") {
      const isRead = readLink(child, uses, spanOf, report);
      const isEmpty = children[index + 1]?.type === "link_close";
      const reference = isRead && isEmpty ? referenceTo(child.attrGet("href")!, uses) : undefined;
      removed.push(!isRead || reference !== undefined);
      if (reference) out.push(reference);
      else if (isRead) out.push(child);
    } else if (child.type === "link_close") {
      if (!removed.pop()) out.push(child);
    } else {
      readOther(child, uses, spanOf, report);
      out.push(child);
    }
  });
  return out;
}

/**
 * Adds a link to what the article uses. Says whether it leads anywhere; when its address is refused,
 * which is reported, the token loses it.
 */
function readLink(token: Token, uses: Uses, spanOf: (needle: string) => Span, report: Report): boolean {
  const written = token.attrGet("href");
  // An anchor of raw HTML leads nowhere.
  if (written === null) return false;
  const span = spanOf(decodeAddress(written));
  const href = withResolver(written);
  if (addressKind(href) === "refused") {
    reportRefused("link", written, span, report);
    token.attrs = token.attrs!.filter(([name]) => name !== "href");
    return false;
  }
  token.attrSet("href", href);
  if (href.startsWith("#")) uses.fragments.push({ token, link: uses.links.length });
  uses.links.push({ href, span });
  return true;
}

/** `doi:10.1000/182` as an address that browsers can open; any other address as it is. */
function withResolver(address: string): string {
  const [, doi] = /^doi:(10\.\d{4,9}\/\S+)$/i.exec(address) ?? [];
  return doi === undefined ? address : doiAddress(doi);
}

function readOther(token: Token, uses: Uses, spanOf: (needle: string) => Span, report: Report): void {
  const { type, content } = token;
  if (type === "image") readImage(token, uses.images, spanOf, report);
  if (type === "cross_reference") {
    const { written } = token.meta as CrossReferenceMeta;
    uses.fragments.push({ token, link: uses.links.length });
    uses.links.push({ href: `#${content}`, span: spanOf(written) });
  }
  if (type !== "text") return;
  // What the parser leaves as text is a reference to a footnote that nothing defines.
  for (const [label] of content.matchAll(/\[\^[^\s\]]+\](?!:)/g)) {
    const hint = `define it on a line of its own: ${label}: …`;
    report("footnote/undefined", spanOf(label), `the footnote ${label} is not defined`, hint);
  }
}

/** A link without words, which gets them from what it leads to; undefined for an address elsewhere. */
function referenceTo(href: string, uses: Uses): Token | undefined {
  switch (addressKind(href)) {
    case "id":
      return crossReference(href, uses);
    case "article":
    case "file":
      return linkedReference(href);
    default:
      return undefined;
  }
}

function linkedReference(href: string): Token {
  const token = new Token("linked_reference", "", 0);
  token.content = href;
  return token;
}

/** The token of an empty link, which was just read. */
function crossReference(href: string, uses: Uses): Token {
  const token = new Token("cross_reference", "", 0);
  token.content = decodeAddress(href.slice(1));
  token.meta = { form: "full", written: href } satisfies CrossReferenceMeta;
  uses.fragments.push({ token, link: uses.links.length - 1 });
  return token;
}

import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { ImageUse, LinkUse } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { decodeAddress } from "../../prose/address.ts";
import { isSafeAddress } from "../../prose/rules/links.ts";
import { tokensText } from "../../prose/text.ts";
import type { FindSpan } from "./find-span.ts";

/** What an article's inline tokens name, found on the way through them. */
export interface Uses {
  readonly images: ImageUse[];
  readonly links: LinkUse[];
  /** `[^label]` left in the text because nothing defines it. */
  readonly undefinedNotes: FootnoteUse[];
  /** The text between the brackets of every citation, with its place. */
  readonly citations: CitationUse[];
}

/** A reference to a note, by its label. */
export interface FootnoteUse {
  readonly label: string;
  readonly span: Span;
}

/** A citation: the text between its brackets. */
export interface CitationUse {
  readonly content: string;
  readonly span: Span;
}

/**
 * Goes once through all inline tokens: gives images their alt text, turns an empty link into a
 * cross-reference and a lone image into a figure, takes unsafe addresses off links, and notes what
 * the checks ask about.
 */
export function readInlines(tokens: readonly Token[], uses: Uses, places: FindSpan, report: Report): void {
  let line = 1;
  let endLine = 1;
  tokens.forEach((token, index) => {
    if (token.map) [line, endLine] = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
    if (token.type === "image") readImage(token, uses, places(token.attrGet("src") ?? "", line, endLine));
    if (token.type !== "inline" || !token.children) return;
    const place = (needle: string) => places(needle, line, endLine);
    token.children = readChildren(token.children, uses, place, report);
    makeFigure(tokens, index);
  });
}

/** Nothing found yet; `readInlines` adds to it run by run. */
export function noUses(): Uses {
  return { images: [], links: [], undefinedNotes: [], citations: [] };
}

function readChildren(
  children: readonly Token[],
  uses: Uses,
  place: (needle: string) => Span,
  report: Report,
): Token[] {
  const out: Token[] = [];
  const unsafe: boolean[] = [];
  children.forEach((child, index) => {
    if (child.type === "link_open") {
      const { href, span } = readLink(child, uses, place);
      const safe = isSafeAddress(href);
      unsafe.push(!safe);
      if (!safe)
        report(
          "link/unsafe",
          span,
          `the link to “${href.slice(0, 40)}” is taken off, its text is kept`,
          "link to http, https or mailto addresses, files beside the article, or #ids",
        );
      else out.push(child);
      if (safe && href.startsWith("#") && children[index + 1]?.type === "link_close")
        out.push(crossReference(href));
    } else if (child.type === "link_close") {
      if (!unsafe.pop()) out.push(child);
    } else {
      if (child.type === "image") readImage(child, uses, place(decodeAddress(child.attrGet("src") ?? "")));
      if (child.type === "text") readText(child.content, uses, place);
      if (child.type === "citation")
        uses.citations.push({ content: child.content, span: place(child.content.split(" ")[0]!) });
      out.push(child);
    }
  });
  return withoutEmptyLinks(out);
}

function readLink(token: Token, uses: Uses, place: (needle: string) => Span): { href: string; span: Span } {
  const href = token.attrGet("href") ?? "";
  const span = place(decodeAddress(href));
  uses.links.push({ href, span });
  return { href, span };
}

function crossReference(href: string): Token {
  const token = new Token("cross_reference", "", 0);
  token.content = decodeAddress(href.slice(1));
  return token;
}

/** `[](#id)` is now link_open, cross_reference, link_close: the reference alone says it all. */
function withoutEmptyLinks(children: Token[]): Token[] {
  return children.filter(
    (child, index) =>
      !(child.type === "link_open" && children[index + 1]?.type === "cross_reference") &&
      !(child.type === "link_close" && children[index - 1]?.type === "cross_reference"),
  );
}

function readImage(token: Token, uses: Uses, span: Span): void {
  const src = decodeAddress(token.attrGet("src") ?? "");
  const alt = token.children?.length ? tokensText(token.children).trim() : (token.attrGet("alt") ?? "");
  token.attrSet("src", src);
  token.attrSet("alt", alt);
  uses.images.push({ src, alt, span });
}

function readText(content: string, uses: Uses, place: (needle: string) => Span): void {
  for (const match of content.matchAll(/\[\^([^\s\]]+)\](?!:)/g)) {
    uses.undefinedNotes.push({ label: match[1]!, span: place(match[0]) });
  }
}

/** A paragraph that holds one image and nothing else is a figure; the image's title captions it. */
function makeFigure(tokens: readonly Token[], index: number): void {
  const open = tokens[index - 1];
  const close = tokens[index + 1];
  const inline = tokens[index]!;
  const children = (inline.children ?? []).filter(
    (child) => child.type !== "text" || child.content.trim() !== "",
  );
  const image = children[0];
  if (children.length !== 1 || image?.type !== "image") return;
  if (open?.type !== "paragraph_open" || open.hidden || close?.type !== "paragraph_close") return;
  open.type = "figure_open";
  open.tag = "figure";
  close.type = "figure_close";
  close.tag = "figure";
  const title = image.attrGet("title");
  if (!title) return;
  const caption = new Token("figure_caption", "figcaption", 0);
  caption.content = title;
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
  inline.children = [image, caption];
}

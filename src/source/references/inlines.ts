import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { ImageUse, LinkUse } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { decodeAddress, isSafeAddress } from "../../prose/address.ts";
import { tokensText } from "../../prose/text.ts";
import type { FindSpan } from "./find-span.ts";

/** What the inline tokens of an article refer to. */
export interface Uses {
  readonly images: ImageUse[];
  readonly links: LinkUse[];
}

/**
 * Goes once through all inline tokens: gives images their alt text, turns an empty link into a
 * cross-reference and a lone image into a figure, removes links to unsafe addresses, and adds what the
 * checks need to know to `uses`. Reports unsafe links and footnotes that nothing defines. Changes the
 * tokens.
 */
export function readInlines(tokens: readonly Token[], uses: Uses, findSpan: FindSpan, report: Report): void {
  let line = 1;
  let endLine = 1;
  tokens.forEach((token, index) => {
    if (token.map) [line, endLine] = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
    if (token.type === "image") readImage(token, uses, findSpan(token.attrGet("src") ?? "", line, endLine));
    if (token.type !== "inline" || !token.children) return;
    const spanOf = (needle: string) => findSpan(needle, line, endLine);
    token.children = readChildren(token.children, uses, spanOf, report);
    makeFigure(tokens, index);
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
      const href = child.attrGet("href") ?? "";
      const span = spanOf(decodeAddress(href));
      uses.links.push({ href, span });
      const isEmpty = children[index + 1]?.type === "link_close";
      const isSafe = isSafeAddress(href);
      const isReference = isSafe && isEmpty && href.startsWith("#");
      removed.push(!isSafe || isReference);
      if (isReference) out.push(crossReference(href));
      else if (isSafe) out.push(child);
      else reportUnsafe(href, span, report);
    } else if (child.type === "link_close") {
      if (!removed.pop()) out.push(child);
    } else {
      readOther(child, uses, spanOf, report);
      out.push(child);
    }
  });
  return out;
}

function reportUnsafe(href: string, span: Span, report: Report): void {
  report(
    "link/unsafe",
    span,
    `the link to “${href.slice(0, 40)}” is not safe: the link is removed, its text is kept`,
    "link to http, https or mailto addresses, files beside the article, or #ids",
  );
}

function readOther(token: Token, uses: Uses, spanOf: (needle: string) => Span, report: Report): void {
  const { type, content } = token;
  if (type === "image") readImage(token, uses, spanOf(decodeAddress(token.attrGet("src") ?? "")));
  if (type !== "text") return;
  // What the parser leaves as text is a reference to a footnote that nothing defines.
  for (const [label] of content.matchAll(/\[\^[^\s\]]+\](?!:)/g)) {
    const hint = `define it on a line of its own: ${label}: …`;
    report("footnote/undefined", spanOf(label), `the footnote ${label} is not defined`, hint);
  }
}

function crossReference(href: string): Token {
  const token = new Token("cross_reference", "", 0);
  token.content = decodeAddress(href.slice(1));
  return token;
}

function readImage(token: Token, uses: Uses, span: Span): void {
  const src = decodeAddress(token.attrGet("src") ?? "");
  const alt = token.children?.length ? tokensText(token.children).trim() : (token.attrGet("alt") ?? "");
  token.attrSet("src", src);
  token.attrSet("alt", alt);
  uses.images.push({ src, alt, span });
}

/** A paragraph that holds one image and nothing else becomes a figure, with the image's title as caption. */
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

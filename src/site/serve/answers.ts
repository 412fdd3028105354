import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Html, html, raw } from "../../markup/html.ts";
import { byteRange } from "./byte-range.ts";
import type { Admission, Refusal } from "./request.ts";

/** Answers one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The media type of a page. */
export const PAGE = "text/html";

/** What is sent with everything: no other site may use it, and nothing runs that is not called a script. */
export const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "frame-ancestors 'self'",
};

/** Leads to another path of the site, with the query of the request. */
export function redirect(path: string, status: number): Answer {
  return ({ url = "" }, response) => {
    // One slash: two would be the address of another machine.
    const location = encodeURI(path).replace(/^\/+/, "/") + (/\?.*$/s.exec(url)?.[0] ?? "");
    response.writeHead(status, { location }).end();
  };
}

/** A page that says one thing, large enough on a phone and dark where that is wished. */
export function plainPage(head: string, title: string, said: Html): string {
  return html`<!doctype html><html lang="en"><head>${raw(head)}<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><p>${said}</p></body></html>`
    .text;
}

/**
 * Sends content, or says that the browser has it already. Safari plays a video only from a server that sends
 * the part that is asked for.
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  content: string | Uint8Array,
  status = 200,
): void {
  const { "if-none-match": known, "if-range": ifRange = "", range: asked } = request.headers;
  const etag = etagOf(content);
  response.setHeader("etag", etag).setHeader("cache-control", "no-cache");
  if (status === 200 && known === etag) return void response.writeHead(304).end();
  const charset = type.startsWith("text/") ? ";charset=utf-8" : "";
  response.setHeader("content-type", `${type}${charset}`);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const isSame = ifRange === "" || ifRange === etag;
  const range = status === 200 && isSame ? byteRange(asked, bytes.length) : undefined;
  if (!range) return void response.writeHead(status).end(bytes);
  const { first, last } = range;
  response.writeHead(206, { "content-range": `bytes ${first}-${last}/${bytes.length}` });
  response.end(bytes.subarray(first, last + 1));
}

/** Tags of bytes that were sent. A browser asks for a video in many parts, and each tag is of the whole. */
const etags = new WeakMap<Uint8Array, string>();

function etagOf(content: string | Uint8Array): string {
  const known = typeof content === "string" ? undefined : etags.get(content);
  const etag = known ?? `"${createHash("sha256").update(content).digest("base64url")}"`;
  if (typeof content !== "string") etags.set(content, etag);
  return etag;
}

/** Lets another machine in: the token leaves the address, so that nobody passes it on with a link. */
export function admit(response: ServerResponse, { location, cookie }: Admission): void {
  response.writeHead(302, { location, "set-cookie": cookie, "cache-control": "no-store" }).end();
}

/** Says why there is no answer: to a browser that opens a page, as one; to all others, as a line of text. */
export function refuse(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { status, why }: Refusal,
): void {
  const isPage = headers.accept?.includes(PAGE) ?? false;
  const type = isPage ? PAGE : "text/plain";
  response.writeHead(status, { "content-type": `${type};charset=utf-8`, connection: "close" });
  response.end(isPage ? plainPage("", "Not shown", html`${why}`) : `${why}\n`);
}

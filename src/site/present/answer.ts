import type { IncomingMessage } from "node:http";
import { DECK_SOCKET, REMOTE_SOCKET } from "../../../slides/client/present/messages.ts";
import { TALK_PAGE } from "../../../slides/files.ts";
import { clientScript } from "../../assets/client-script.ts";
import { mediaTypeOf } from "../../assets/media-types.ts";
import { type Access, cookie, isFromHere } from "../serve/access.ts";
import { type Answer, PAGE, redirect, refuse, send } from "../serve/answers.ts";
import { isOwnHost, pathOf } from "../serve/request.ts";
import { newVoterCookie, voterOf } from "./guests.ts";
import { JOIN_REMOTE } from "./invitations.ts";
import { livePage } from "./live-page.ts";
import type { MemorySite } from "./memory-site.ts";
import { PHONE_SHEET, phonePolicy, remoteRefusedPage, VOTE_SCRIPT, votePage } from "./phone-page.ts";
import { PHONE_STYLE } from "./phone-style.ts";
import { isRemote } from "./posts.ts";
import { CODE, REMOTE, type Remotes } from "./remotes.ts";

/** The page that votes, for everybody; for phones it is the start page as well, whose address is shorter. */
const VOTE = "/vote";

/** The script with which the reader's pages are kept for the time without a network. */
const WORKER = "/sw.js";

/** What is shown, to whom. */
export interface Shown {
  readonly site: MemorySite;
  readonly remotes: Remotes;
  readonly access: Access;
}

/** What a request asks for, and who asks. */
interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly isHere: boolean;
  /** Whether it is a phone that may steer. */
  readonly steers: boolean;
}

/**
 * The answer to a request: this machine gets the whole site, a phone that steers as well, every other phone
 * the page that votes and nothing else, since the deck has the speaker notes.
 */
export function answerTo(request: IncomingMessage, shown: Shown): Answer {
  const { headers, method = "", socket, url = "" } = request;
  const { localPort: port = 0 } = socket;
  if (!isOwnHost(headers.host ?? "", port, shown.access))
    return refusing(403, `this server answers only at http://localhost:${port}/`);
  if (method !== "GET" && method !== "HEAD") return refusing(405, "only GET and HEAD are answered");
  const asked = pathOf(url);
  if (asked === undefined) return refusing(400, "this address is not valid");
  const path = asked.replace(/.\/$/, "$&index.html");
  const query = new URLSearchParams(/\?([^#]*)/s.exec(url)?.[1] ?? "");
  const steers = isRemote(request, shown.remotes);
  return answerFor({ path, query, isHere: isFromHere(request), steers }, shown);
}

function answerFor(asked: Asked, shown: Shown): Answer {
  const { path, query, isHere, steers } = asked;
  const deck = `/${shown.site.article.slug}/${TALK_PAGE}`;
  if (path === PHONE_SHEET) return sending("text/css", () => PHONE_STYLE);
  if (path === VOTE_SCRIPT) return sending("text/javascript", () => clientScript("vote.js"));
  if (path === JOIN_REMOTE)
    return steers ? redirectTo(`${deck}?desk`) : letSteer(query.get(CODE), deck, shown);
  if (path === VOTE) return voting(shown);
  // A worker would keep the talk in the browser after its end.
  if (path === WORKER) return refusing(404, "there is no worker while you present");
  if (path === "/" && steers) return redirectTo(`${deck}?desk`);
  if (path === "/") return isHere ? redirectTo(deck) : voting(shown);
  if (!isHere && !steers)
    return refusing(403, "this is for the speaker; the audience votes at the start page");
  if (path !== deck) return file(path, shown);
  if (steers && query.has("desk")) return livePageAt(deck, REMOTE_SOCKET, shown);
  return isHere ? livePageAt(deck, DECK_SOCKET, shown) : file(path, shown);
}

function refusing(status: number, why: string): Answer {
  return (request, response) => refuse(request, response, { status, why });
}

function redirectTo(location: string): Answer {
  return (_, response) => response.writeHead(302, { location: encodeURI(location) }).end();
}

function sending(type: string, content: () => string | Uint8Array): Answer {
  return (request, response) => send(request, response, type, content());
}

/** A file of the site. */
function file(path: string, { site }: Shown): Answer {
  const content = site.files.get(path.slice(1));
  if (content !== undefined) return sending(mediaTypeOf(path) ?? "application/octet-stream", () => content);
  return site.files.has(`${path.slice(1)}/index.html`)
    ? redirect(`${path}/`, 301)
    : refusing(404, "there is nothing here");
}

/** The deck's page with the place of its socket. */
function livePageAt(deck: string, socket: string, { site }: Shown): Answer {
  const page = String(site.files.get(deck.slice(1)));
  return (request, response) => send(request, response, PAGE, livePage(page, request.headers.host!, socket));
}

/** The page that votes. A phone that has no id yet is given one. */
function voting({ site: { article } }: Shown): Answer {
  return (request, response) => {
    response.setHeader("content-security-policy", phonePolicy(request.headers.host!));
    if (voterOf(request) === undefined) response.setHeader("set-cookie", newVoterCookie());
    send(request, response, PAGE, votePage(article));
  };
}

/**
 * Lets a phone steer that has the code: it gets a secret of its own, and the code is used up. A browser that
 * only looks ahead does not use it up.
 */
function letSteer(code: string | null, deck: string, { site, remotes }: Shown): Answer {
  return (request, response) => {
    const looksAhead = request.method === "HEAD" || "sec-purpose" in request.headers;
    const secret = looksAhead ? undefined : remotes.admit(code);
    response.setHeader("cache-control", "no-store");
    if (secret !== undefined) {
      response.setHeader("set-cookie", cookie(REMOTE, secret));
      return redirectTo(`${deck}?desk`)(request, response);
    }
    response.setHeader("content-security-policy", phonePolicy(request.headers.host!));
    response.writeHead(403, { "content-type": `${PAGE};charset=utf-8` });
    response.end(remoteRefusedPage(site.article));
  };
}

import { clientScript } from "../../assets/client-script.ts";
import { mediaTypeOf } from "../../assets/media-types.ts";
import { html } from "../../markup/html.ts";
import type { SourceMarks } from "../../output/source-marks.ts";
import { accessFor, networkAddress, TOKEN } from "./access.ts";
import { type Answer, admit, HEADERS, PAGE, plainPage, redirect, refuse, send } from "./answers.ts";
import { type ErrorPanel, errorPanel } from "./error-panel.ts";
import { type EventStream, eventStream } from "./event-stream.ts";
import { listen } from "./listen.ts";
import { openSource } from "./open-source.ts";
import { type Asked, readRequest } from "./request.ts";
import { SERVE_STYLE } from "./serve-style.ts";
import { type Found, readSiteFile } from "./site-file.ts";

/** A server that shows a folder. */
export interface DevelopmentServer {
  /** Where to open it: `http://localhost:8080/`. */
  readonly address: string;
  /** Where to open it from another machine, with the token; undefined when none may. */
  readonly networkAddress: string | undefined;
  /** Makes these pages (`naps/index.html`) load again where they are open, or `*` all of them. */
  changed(pages: readonly string[] | "*"): void;
  /** The pages that were asked for last, the last one first. */
  lookedAt(): readonly string[];
  /** Ends every connection. */
  close(): Promise<void>;
}

/** What is served. */
export interface Served {
  /** The site's folder. */
  readonly folder: string;
  /** The errors that every page shows at its foot. */
  shown(): ErrorPanel;
  /** A file that is shown in place of the one in the folder; with marks, where a page has them. */
  find(path: string, withMarks: boolean): string | Uint8Array | undefined;
  /** The page in the place of one that is no more, by its path in the site. */
  movedTo(path: string): string | undefined;
  /** Reads the places in pages. */
  readonly sources: SourceMarks;
}

/** Where it is served. */
export interface ServeAt {
  /** The port, or the first that is tried. */
  readonly port: number;
  /** Whether other machines may ask, with a token. */
  readonly network: boolean;
}

/** Addresses of the server's own files. */
const OWN = "/__triptych/";
/** The script of the server's pages, and where it asks for a source to be opened. */
const SCRIPT = `${OWN}serve.js`;
const OPEN = `${OWN}open`;
/**
 * Serves a site. Pages are as they were built, with a script that loads them again after a change, and
 * the errors at their foot; on this machine they also say which lines of the sources they come from.
 * `failed` is told what goes wrong later. Throws `EnvironmentError` when no port is free.
 */
export async function startServer(
  served: Served,
  at: ServeAt,
  failed: (error: unknown) => void,
): Promise<DevelopmentServer> {
  const events = eventStream();
  const access = accessFor(at.network);
  const own = ownFiles(events, served.sources, failed);
  const looks: string[] = [];
  const answer: Answer = (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      const asked = readRequest(request, access, [OPEN]);
      if ("status" in asked) return refuse(request, response, asked);
      if ("cookie" in asked) return admit(response, asked);
      noteLook(looks, asked.path);
      (own.get(asked.path) ?? fileAt(asked, served, events.version))(request, response);
    } catch (error) {
      failed(error);
      response.destroy();
    }
  };
  const listening = await listen(answer, at, failed);
  const ownName = access.token === undefined ? undefined : networkAddress();
  return {
    address: `http://localhost:${listening.port}/`,
    networkAddress: ownName && `http://${ownName}:${listening.port}/?${TOKEN}=${access.token}`,
    changed: events.changed,
    lookedAt: () => looks,
    close: listening.close,
  };
}

/** How many pages are remembered that were asked for. */
const MOST_LOOKS = 200;

function noteLook(looks: string[], path: string): void {
  const page = pageAt(path).slice(1);
  if (mediaTypeOf(page) !== PAGE) return;
  const rest = looks.filter((each) => each !== page).slice(0, MOST_LOOKS - 1);
  looks.splice(0, looks.length, page, ...rest);
}

function pageAt(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}

/** What the server adds to the site, by its address. */
function ownFiles(
  events: EventStream,
  sources: SourceMarks,
  failed: (error: unknown) => void,
): ReadonlyMap<string, Answer> {
  const open: Answer = (request, response) => {
    const opened = openSource(request, sources);
    opened.then((said) => refuse(request, response, said), failed);
  };
  return new Map<string, Answer>([
    [`${OWN}events`, (_, response) => events.add(response)],
    [`${OWN}version`, (...each) => send(...each, "text/plain", events.version)],
    [OPEN, open],
    [SCRIPT, (...each) => send(...each, "text/javascript", clientScript("serve.js"))],
    [`${OWN}serve.css`, (...each) => send(...each, "text/css", SERVE_STYLE)],
    // A worker would fetch all files for reading without a network after every save.
    ["/sw.js", (...each) => refuse(...each, { status: 404, why: "there is no worker while you write" })],
  ]);
}

/** The answer with what lies at a path of the site. */
function fileAt({ path, isFromHere }: Asked, served: Served, version: string): Answer {
  const file = pageAt(path);
  const moved = served.movedTo(file.slice(1));
  if (moved !== undefined) return redirect(`/${moved}`, 302);
  const shown = served.find(file.slice(1), isFromHere);
  const found: Found | undefined =
    shown === undefined ? readSiteFile(served.folder, path) : { kind: "file", bytes: shown };
  if (!found) return (request, response) => send(request, response, PAGE, notFound(path, version), 404);
  if (found.kind === "folder") return redirect(`${path}/`, 301);
  const type = mediaTypeOf(file) ?? "application/octet-stream";
  if (type !== PAGE) return (request, response) => send(request, response, type, found.bytes);
  const panel = errorPanel(served.shown(), isFromHere ? served.sources : undefined);
  const page = withOwn(Buffer.from(found.bytes).toString("utf8"), version, panel);
  return (request, response) => send(request, response, type, page);
}

/** A page with what the server adds: its script before those of the page, and the errors at its foot. */
function withOwn(page: string, version: string, panel: string): string {
  return page
    .replace(/<head>/i, (start) => start + headOf(version))
    .replace(/<\/body>/i, (end) => panel + end);
}

/** What every page is given to hear of changes. The policy of the pages allows it: it is the site's own. */
function headOf(version: string): string {
  return `<link rel="stylesheet" href="${OWN}serve.css"><script defer src="${SCRIPT}" data-version="${version}"></script>`;
}

/** A page that loads again as well: what was asked for may be made by the next save. */
function notFound(path: string, version: string): string {
  const said = html`There is nothing at ${path}. <a href="/">All articles</a>`;
  return plainPage(headOf(version), "Nothing here", said);
}

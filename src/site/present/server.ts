import type { IncomingMessage } from "node:http";
import type { VoteRound } from "../../../slides/client/present/messages.ts";
import { type Access, accessFor } from "../serve/access.ts";
import { type Answer, HEADERS } from "../serve/answers.ts";
import { listen } from "../serve/listen.ts";
import { isOwnHost } from "../serve/request.ts";
import { answerTo, type Shown } from "./answer.ts";
import { originOf, remoteAddress, remoteInvitation, voteInvitation } from "./invitations.ts";
import type { MemorySite } from "./memory-site.ts";
import { postsOf } from "./posts.ts";
import { noRemotes } from "./remotes.ts";
import { emptyRoom } from "./room.ts";
import { openSockets } from "./sockets.ts";
import { votesOf } from "./votes-of.ts";

/** A server that shows one talk. */
export interface PresentServer {
  /** Where the deck is, on this machine: `http://localhost:8080/`. */
  readonly address: string;
  /** Where phones vote; undefined when none may come. */
  readonly join: string | undefined;
  /** Where one phone becomes the remote; undefined when none may come. */
  readonly remote: string | undefined;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** Where a talk is shown. */
export interface PresentAt {
  /** The first port that is tried. */
  readonly port: number;
  /** The address of this machine in its network, if phones may come. */
  readonly network?: string | undefined;
}

/** What the server tells. */
export interface PresentServerEvents {
  /** What the audience sees of a round of votes has changed. */
  counted(at: VoteRound, counts: readonly number[]): void;
  /** Something went wrong; it goes on. */
  failed(error: unknown): void;
}

/** Connections at one time: each phone has several while it loads its page. */
const MAX_CONNECTIONS = 4_000;

/**
 * Shows the talk of a site on this machine; with `network`, phones come to the page that votes, and with a
 * code that is good once, to the speaker's desk. Throws `EnvironmentError` when no port is free.
 */
export async function startPresentServer(
  site: MemorySite,
  { port: wanted, network }: PresentAt,
  events: PresentServerEvents,
): Promise<PresentServer> {
  const access = accessFor(network !== undefined);
  const remotes = noRemotes();
  const { meta } = site.article;
  let origin: string | undefined;
  const room = emptyRoom({
    votes: votesOf(site.article),
    join: () => (origin === undefined ? undefined : voteInvitation(origin, meta)),
    newRemote: () => (origin === undefined ? undefined : remoteInvitation(origin, remotes.renew(), meta)),
    endRemotes: () => remotes.end(),
    counted: events.counted,
  });
  const { upgrade, close } = openSockets(postsOf(room, remotes), (request) => isOwnPage(request, access));
  const at = { port: wanted, network: network !== undefined, maxConnections: MAX_CONNECTIONS, upgrade };
  const listening = await listen(answering({ site, remotes, access }, events), at, events.failed);
  if (network !== undefined) origin = originOf(network, listening.port);
  return {
    address: `http://localhost:${listening.port}/`,
    join: origin && `${origin}/`,
    remote: origin && remoteAddress(origin, remotes.code),
    async close() {
      close();
      await listening.close();
    },
  };
}

/** Whether a request comes from a page of this server: pages of others can open sockets to every host. */
function isOwnPage({ headers, socket }: IncomingMessage, access: Access): boolean {
  const { host = "", origin } = headers;
  return isOwnHost(host, socket.localPort ?? 0, access) && origin === `http://${host}`;
}

function answering(shown: Shown, { failed }: PresentServerEvents): Answer {
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      answerTo(request, shown)(request, response);
    } catch (error) {
      failed(error);
      response.destroy();
    }
  };
}

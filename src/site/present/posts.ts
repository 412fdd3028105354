import type { IncomingMessage } from "node:http";
import { DECK_SOCKET, REMOTE_SOCKET, VOTE_SOCKET } from "../../../slides/client/present/messages.ts";
import { cookiesOf, isFromHere } from "../serve/access.ts";
import { voterOf } from "./guests.ts";
import { REMOTE, type Remotes } from "./remotes.ts";
import { addDeck, addRemote, addVoter, type Room } from "./room.ts";
import type { Post } from "./sockets.ts";

/** How much may come from the deck: the speaker's own machine. */
const FROM_DECK = { mostBytes: 65_536, rate: 500, burst: 500, most: 20 };
/** How much may come from a phone that steers: a key that is held repeats 30 times a second. */
const FROM_REMOTE = { mostBytes: 4_096, rate: 40, burst: 80, most: 20 };
/** How much may come from a phone that votes: as fast as a finger taps. */
const FROM_VOTER = { mostBytes: 4_096, rate: 5, burst: 20, most: 1_500 };

/** The places of a presentation's sockets, and who may come to each of them. */
export function postsOf(room: Room, remotes: Remotes): ReadonlyMap<string, Post> {
  const admitDeck: Post["admit"] = (request) =>
    isFromHere(request) ? (client) => addDeck(room, client) : undefined;
  const admitRemote: Post["admit"] = (request) =>
    isRemote(request, remotes) ? (client) => addRemote(room, client) : undefined;
  const admitVoter: Post["admit"] = (request) => {
    const id = voterOf(request);
    return id === undefined ? undefined : (client) => addVoter(room, client, id);
  };
  return new Map([
    [DECK_SOCKET, { ...FROM_DECK, admit: admitDeck }],
    [REMOTE_SOCKET, { ...FROM_REMOTE, admit: admitRemote }],
    [VOTE_SOCKET, { ...FROM_VOTER, admit: admitVoter }],
  ]);
}

/** Whether a request comes from a phone that may steer. */
export function isRemote(request: IncomingMessage, remotes: Remotes): boolean {
  return remotes.knows(cookiesOf(request, REMOTE));
}

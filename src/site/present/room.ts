import type {
  DeckHears,
  DeckSays,
  Invitation,
  RemoteHears,
  VoteRound,
  VoterHears,
  VoterSays,
} from "../../../slides/client/present/messages.ts";
import { type Ballots, emptyBallots } from "./ballots.ts";
import { readDeck, readRemote, readVoter } from "./hear.ts";
import type { Client, Hearing } from "./sockets.ts";
import type { PhoneVote } from "./votes-of.ts";

/** Changes of counts are gathered for so long, in ms, before the deck is told: 300 phones vote within seconds. */
const GATHER = 50;

/** What a room asks for. */
export interface RoomHost {
  /** The votes of the talk, by the ids of their questions. */
  readonly votes: ReadonlyMap<string, PhoneVote>;
  /** Where phones vote; undefined where none reaches this machine. */
  join(): Invitation | undefined;
  /** Where one more phone can steer, with a code that is good once. */
  newRemote(): Invitation | undefined;
  /** No phone may steer any more. */
  endRemotes(): void;
  /** What the audience sees of a round has changed. */
  counted(at: VoteRound, counts: readonly number[]): void;
}

/** Who is in a presentation, and what they are told of each other. */
export interface Room {
  readonly host: RoomHost;
  readonly ballots: Ballots;
  /** The deck that was opened last is the one that is shown. */
  readonly decks: Client[];
  readonly remotes: Set<Client>;
  /** Phones that vote, with the id that each of them was given. */
  readonly voters: Map<Client, string>;
  /** Rounds whose counts the deck is told soon. */
  readonly untold: Set<string>;
  /** The vote that is open. */
  open: VoteRound | undefined;
  /** What the speaker's desk shows. */
  state: unknown;
}

/** An empty room. */
export function emptyRoom(host: RoomHost): Room {
  const options = [...host.votes].map(([key, { options }]) => [key, options.length] as const);
  return {
    host,
    ballots: emptyBallots(new Map(options)),
    decks: [],
    remotes: new Set(),
    voters: new Map(),
    untold: new Set(),
    open: undefined,
    state: undefined,
  };
}

/** Lets a deck in. When it goes, the one that was shown before it is shown again. */
export function addDeck(room: Room, client: Client): Hearing {
  room.decks.push(client);
  greetDeck(room);
  return {
    heard: (data) => taken(readDeck(data), (said) => hearDeck(room, client, said)),
    closed() {
      const wasShown = client === room.decks.at(-1);
      room.decks.splice(room.decks.indexOf(client), 1);
      if (!wasShown) return;
      if (room.decks.length > 0) return greetDeck(room);
      Object.assign(room, { open: undefined, state: undefined });
      tellVoters(room);
      tellState(room);
    },
  };
}

/** Tells the deck that is shown from now on what there is; it answers with what it shows. */
function greetDeck(room: Room): void {
  tellDeck(room, helloOf(room));
  tellRemotes(room);
  for (const at of room.ballots.rounds()) tellCounts(room, at);
}

/** Lets a phone in that steers. */
export function addRemote(room: Room, client: Client): Hearing {
  room.remotes.add(client);
  client.send(stateOf(room));
  tellRemotes(room);
  return {
    heard: (data) => taken(readRemote(data), ({ command }) => tellDeck(room, { kind: "command", command })),
    closed() {
      room.remotes.delete(client);
      tellRemotes(room);
    },
  };
}

/** Lets a phone in that votes. */
export function addVoter(room: Room, client: Client, id: string): Hearing {
  room.voters.set(client, id);
  client.send(openFor(room, id));
  return {
    heard: (data) =>
      taken(readVoter(data), (said) => {
        hearVoter(room, id, said);
        client.send(openFor(room, id));
      }),
    closed: () => void room.voters.delete(client),
  };
}

/** What each kind of message of a deck does. */
const DECK: {
  readonly [Kind in DeckSays["kind"]]: (
    room: Room,
    said: Extract<DeckSays, { kind: Kind }>,
    client: Client,
  ) => void;
} = {
  vote(room, { vote }, client) {
    if (client !== room.decks.at(-1) || isSame(room.open, vote)) return;
    room.open = vote;
    tellVoters(room);
  },
  totals({ host, decks }, { key, round, counts }, client) {
    if (client === decks.at(-1) && host.votes.has(key)) host.counted({ key, round }, counts);
  },
  clear(room, at) {
    room.ballots.clear(at);
    tellVoters(room);
  },
  state(room, { state }, client) {
    if (client !== room.decks.at(-1)) return;
    room.state = state;
    tellState(room);
  },
  "new-code": (room, _, client) => client.send(codeOf(room)),
  "end-remotes"({ host, remotes }) {
    host.endRemotes();
    for (const each of remotes) each.end();
  },
};

function hearDeck(room: Room, client: Client, said: DeckSays): void {
  const take = DECK[said.kind] as (room: Room, said: DeckSays, client: Client) => void;
  take(room, said, client);
}

/** A vote that comes between two screens is too late for the one and too early for the other. */
function hearVoter(room: Room, id: string, { key, round, option }: VoterSays): void {
  const at = { key, round };
  if (!isSame(room.open, at) || !room.ballots.cast(id, at, option)) return;
  const name = `${round} ${key}`;
  if (room.untold.has(name)) return;
  room.untold.add(name);
  setTimeout(() => {
    room.untold.delete(name);
    tellCounts(room, at);
  }, GATHER);
}

function helloOf({ host }: Room): DeckHears {
  const join = host.join();
  return join ? { kind: "hello", join } : { kind: "hello" };
}

function codeOf({ host }: Room): DeckHears {
  const invitation = host.newRemote();
  return invitation ? { kind: "code", invitation } : { kind: "code" };
}

function tellDeck({ decks }: Room, message: DeckHears): void {
  decks.at(-1)?.send(message);
}

function tellCounts(room: Room, at: VoteRound): void {
  tellDeck(room, { kind: "counts", ...at, counts: room.ballots.counts(at) });
}

function tellRemotes(room: Room): void {
  tellDeck(room, { kind: "remotes", count: room.remotes.size });
}

function tellState(room: Room): void {
  for (const each of room.remotes) each.send(stateOf(room));
}

function stateOf({ state }: Room): RemoteHears {
  return state === undefined ? { kind: "state" } : { kind: "state", state };
}

function tellVoters(room: Room): void {
  for (const [client, id] of room.voters) client.send(openFor(room, id));
}

/** What a phone shows now. */
function openFor({ open, host, ballots }: Room, id: string): VoterHears {
  const vote = open && host.votes.get(open.key);
  if (!open || !vote) return { kind: "wait" };
  const chosen = ballots.chosen(id, open);
  const { prompts, options } = vote;
  return { kind: "open", ...open, prompts, options, ...(chosen === undefined ? {} : { chosen }) };
}

/** Takes what was read; gives whether it could be read. */
function taken<T>(said: T | undefined, take: (said: T) => void): boolean {
  if (said !== undefined) take(said);
  return said !== undefined;
}

function isSame(one: VoteRound | undefined, other: VoteRound | undefined): boolean {
  return one?.key === other?.key && one?.round === other?.round;
}

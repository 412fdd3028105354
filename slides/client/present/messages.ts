// What the server of a presentation, its deck and its phones say to each other: JSON, one message a frame.

import type { Round } from "../votes/votes.ts";

/** The places of sockets on the server. */
export const DECK_SOCKET = "/__triptych/deck";
export const REMOTE_SOCKET = "/__triptych/remote";
export const VOTE_SOCKET = "/__triptych/vote";

/** A vote in one of its rounds. */
export interface VoteRound {
  /** The id of its question. */
  readonly key: string;
  readonly round: Round;
}

/** What the deck tells. */
export type DeckSays =
  /** The vote on the screen that is shown: it is open. Without one, none is. */
  | { readonly kind: "vote"; readonly vote?: VoteRound }
  /** What the room sees of a round: hands and phones together, a number for each option. */
  | ({ readonly kind: "totals"; readonly counts: readonly number[] } & VoteRound)
  /** The speaker counts again: what phones voted here is forgotten. */
  | ({ readonly kind: "clear" } & VoteRound)
  /** What the speaker's desk shows; passed on to phones as it is. */
  | { readonly kind: "state"; readonly state: unknown }
  /** A code for one more phone of the speaker is wanted. */
  | { readonly kind: "new-code" }
  /** All phones that steer are to be shut out. */
  | { readonly kind: "end-remotes" };

/** An address for phones, and its QR code as an SVG element. */
export interface Invitation {
  /** What it is for, in the language of the talk. */
  readonly label: string;
  readonly address: string;
  readonly picture: string;
}

/** What the deck is told. */
export type DeckHears =
  /** It is the one that is shown from now on; `join` leads to the page that votes, where phones reach this machine. */
  | { readonly kind: "hello"; readonly join?: Invitation }
  /** What phones voted in a round, a number for each option. */
  | ({ readonly kind: "counts"; readonly counts: readonly number[] } & VoteRound)
  /** A phone steers. */
  | { readonly kind: "command"; readonly command: unknown }
  /** For one more phone of the speaker, good for one device; none where no phone reaches this machine. */
  | { readonly kind: "code"; readonly invitation?: Invitation }
  /** How many phones steer now. */
  | { readonly kind: "remotes"; readonly count: number };

/** What a phone that steers tells. */
export interface RemoteSays {
  readonly kind: "command";
  readonly command: unknown;
}

/** What a phone that steers is told: the deck's state; none while no deck is open. */
export interface RemoteHears {
  readonly kind: "state";
  readonly state?: unknown;
}

/** What a phone that votes tells: one option, counted from 0. */
export interface VoterSays extends VoteRound {
  readonly kind: "vote";
  readonly option: number;
}

/** What a phone that votes is told. */
export type VoterHears =
  | { readonly kind: "wait" }
  | ({
      readonly kind: "open";
      readonly prompts: readonly string[];
      readonly options: readonly string[];
      /** What this phone voted in this round. */
      readonly chosen?: number;
    } & VoteRound);

import type { RevealApi } from "reveal.js";
import { blankOf } from "../show/blank.ts";
import { type CurrentVote, currentVote } from "./current-vote.ts";
import type { Votes } from "./votes.ts";

/** What a key does to the vote that is shown. */
export type VoteAction =
  | { readonly kind: "count"; readonly option: number; readonly step: 1 | -1 }
  | { readonly kind: "undo" };

type Key = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * What a key does: an option's letter counts one for it, with Shift one fewer; U and Backspace undo.
 * Keyboards for other scripts have the letters where a Latin keyboard has them.
 */
export function voteAction(key: Key, { options }: Pick<CurrentVote, "options">): VoteAction | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined;
  const letter = (/^[a-z]$/i.test(key.key) ? key.key : key.code.replace(/^Key/, "")).toLowerCase();
  if (letter === "u" || letter === "backspace") return { kind: "undo" };
  const option = options.findIndex((each) => each.letter === letter);
  return option === -1 ? undefined : { kind: "count", option, step: key.shiftKey ? -1 : 1 };
}

/** Does to the vote on the screen what a key or the speaker's desk asks for. */
export function actOn(vote: CurrentVote, action: VoteAction, votes: Votes): void {
  if (action.kind === "undo") votes.undo(vote.key, vote.round);
  else votes.count(vote.key, vote.round, action.option, action.step);
}

/** Where a key writes text or belongs to a dialog. */
const ELSEWHERE = "dialog, input, textarea, select, [contenteditable]";

/** Makes the keys of a vote count while its screen is shown. They come before the deck's own keys. */
export function bindVoteKeys(deck: RevealApi, votes: Votes): void {
  const act = (event: KeyboardEvent) => {
    if ((event.target as Element).closest?.(ELSEWHERE) || blankOf(deck.getRevealElement()!)) return;
    const vote = currentVote(deck, votes);
    const action = vote && voteAction(event, vote);
    if (!vote || !action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    actOn(vote, action, votes);
  };
  addEventListener("keydown", act, { capture: true });
}

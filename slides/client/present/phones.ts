import type { RevealApi } from "reveal.js";
import { currentVote } from "../votes/current-vote.ts";
import type { Votes } from "../votes/votes.ts";
import { showJoin } from "./join.ts";
import { openLiveSocket } from "./live-socket.ts";
import { DECK_SOCKET, type DeckHears, type DeckSays } from "./messages.ts";
import { bindPhoneCounts } from "./phone-counts.ts";

/** A deck that phones can reach, and what is voted in it. */
export interface Presented {
  readonly root: HTMLElement;
  readonly deck: RevealApi;
  readonly votes: Votes;
}

/**
 * Connects a deck that `triptych present` shows: phones are told which vote is open, and what they vote comes
 * back. Any other deck is left alone. `refit` is called when screens have something more on them.
 */
export function bindPhones({ root, deck, votes }: Presented, refit: () => void): void {
  if (root.dataset.live !== DECK_SOCKET) return;
  const say = (message: DeckSays) => socket.send(message);
  const tellVote = () => {
    const { key, round } = currentVote(deck, votes) ?? {};
    say(key !== undefined && round ? { kind: "vote", vote: { key, round } } : { kind: "vote" });
  };
  const phones = bindPhoneCounts(votes, say);
  const socket = openLiveSocket(DECK_SOCKET, {
    opened: tellVote,
    heard(data) {
      const message = data as DeckHears;
      if (message.kind === "counts") phones.take(message);
      else if (message.kind === "hello" && message.join) {
        showJoin(root, message.join);
        refit();
      }
    },
  });
  deck.on("slidechanged", tellVote);
}

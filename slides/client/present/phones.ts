import type { Talk } from "../commands/command.ts";
import type { DeckControl } from "../desk/connection.ts";
import { readCommand } from "../desk/protocol.ts";
import { currentVote } from "../votes/current-vote.ts";
import type { Votes } from "../votes/votes.ts";
import { showJoin } from "./join.ts";
import { openLiveSocket } from "./live-socket.ts";
import { DECK_SOCKET, type DeckHears, type DeckSays } from "./messages.ts";
import { bindPhoneCounts } from "./phone-counts.ts";
import { remoteDialog, WANTS_REMOTE } from "./remote.ts";

/** A deck that phones can reach: how it is moved, and what is voted in it. */
export interface Presented {
  readonly talk: Talk;
  readonly control: DeckControl;
  readonly votes: Votes;
}

/**
 * Connects a deck that `triptych present` shows: phones are told what it shows, and what they vote and ask for
 * comes back. Any other deck is left alone. `refit` is called when screens have something more on them.
 */
export function bindPhones({ talk, control, votes }: Presented, refit: () => void): void {
  const { root, deck } = talk;
  if (root.dataset.live !== DECK_SOCKET) return;
  const say = (message: DeckSays) => socket.send(message);
  const tellVote = () => {
    const { key, round } = currentVote(deck, votes) ?? {};
    say(key !== undefined && round ? { kind: "vote", vote: { key, round } } : { kind: "vote" });
  };
  const hearing = hearingOf({ talk, control, votes }, say, refit);
  const socket = openLiveSocket(DECK_SOCKET, {
    heard(message) {
      hearing(message as DeckHears);
      if ((message as DeckHears).kind !== "hello") return;
      tellVote();
      say({ kind: "state", state: control.state() });
    },
  });
  deck.on("slidechanged", tellVote);
  root.addEventListener(WANTS_REMOTE, () => say({ kind: "new-code" }));
  control.onChange((state) => say({ kind: "state", state }));
}

/** What the deck does when the server tells it something. */
function hearingOf(
  { talk, control, votes }: Presented,
  say: (message: DeckSays) => void,
  refit: () => void,
): (message: DeckHears) => void {
  const phones = bindPhoneCounts(votes, say);
  const remote = remoteDialog(talk, () => say({ kind: "end-remotes" }));
  return (message) => {
    if (message.kind === "counts") phones.take(message);
    else if (message.kind === "code" && message.invitation) remote.show(message.invitation);
    else if (message.kind === "remotes") remote.steered(message.count);
    else if (message.kind === "command") {
      const command = readCommand(message.command);
      if (command) control.run(command);
    } else if (message.kind === "hello" && message.join) {
      showJoin(talk.root, message.join);
      refit();
    }
  };
}

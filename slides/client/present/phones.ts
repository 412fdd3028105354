import type { Talk } from "../commands/command.ts";
import type { DeckControl } from "../desk/connection.ts";
import { readCommand } from "../desk/protocol.ts";
import { currentVote } from "../votes/current-vote.ts";
import { sum, type Votes } from "../votes/votes.ts";
import { showJoin } from "./join.ts";
import { openLiveSocket } from "./live-socket.ts";
import { DECK_SOCKET, type DeckHears, type DeckSays } from "./messages.ts";
import { remoteDialog, WANTS_REMOTE } from "./remote.ts";

/** A deck that phones can reach: how it is moved, and what is voted in it. */
interface Presented {
  readonly talk: Talk;
  readonly control: DeckControl;
  readonly votes: Votes;
}

/**
 * Connects a deck that `triptych present` shows: phones are told what it shows, and what they vote and ask for
 * comes back. Any other deck is left alone. `refit` is called when screens have something more on them.
 */
export function bindPhones(presented: Presented, refit: () => void): void {
  const { talk, control, votes } = presented;
  if (talk.root.dataset.live !== DECK_SOCKET) return;
  const say = (message: DeckSays) => socket.send(message);
  const tellVote = () => {
    const { key, round } = currentVote(talk.deck, votes) ?? {};
    say(key !== undefined && round ? { kind: "vote", vote: { key, round } } : { kind: "vote" });
  };
  const remote = remoteDialog(talk, () => say({ kind: "end-remotes" }));
  const phones = phoneCounts(votes, say);
  const socket = openLiveSocket(DECK_SOCKET, {
    opened() {
      tellVote();
      say({ kind: "state", state: control.state() });
    },
    heard(data) {
      const message = data as DeckHears;
      if (message.kind === "hello" && message.join) {
        showJoin(talk, message.join);
        refit();
      } else if (message.kind === "counts") phones.take(message);
      else if (message.kind === "code" && message.invitation) remote.show(message.invitation);
      else if (message.kind === "remotes") remote.steered(message.count);
      else if (message.kind === "command") runCommand(control, message.command);
    },
  });
  talk.deck.on("slidechanged", tellVote);
  talk.root.addEventListener(WANTS_REMOTE, () => say({ kind: "new-code" }));
  control.onChange((state) => say({ kind: "state", state }));
}

function runCommand(control: DeckControl, data: unknown): void {
  const command = readCommand(data);
  if (command) control.run(command);
}

/** Takes over what phones voted, and tells what the audience sees of it. */
function phoneCounts(votes: Votes, say: (message: DeckSays) => void) {
  const known = new Map<string, number>();
  votes.onChange((key, round) => {
    const counts = votes.state()[key]![round];
    const name = `${round} ${key}`;
    // Fewer votes than the phones have given: the speaker counts again.
    if (sum(counts) < (known.get(name) ?? 0)) {
      known.delete(name);
      say({ kind: "clear", key, round });
    }
    say({ kind: "totals", key, round, counts });
  });
  return {
    take({ key, round, counts }: Extract<DeckHears, { kind: "counts" }>): void {
      known.set(`${round} ${key}`, sum(counts));
      votes.setCounts(key, round, counts);
    },
  };
}

import { sum, type Votes } from "../votes/votes.ts";
import type { DeckHears, DeckSays } from "./messages.ts";

/** What phones voted, as the server tells it. */
export interface PhoneCounts {
  take(counted: Extract<DeckHears, { kind: "counts" }>): void;
}

/** Takes over what phones voted, and tells the server what the audience sees of it. */
export function bindPhoneCounts(votes: Votes, say: (message: DeckSays) => void): PhoneCounts {
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
    take({ key, round, counts }) {
      known.set(`${round} ${key}`, sum(counts));
      votes.setCounts(key, round, counts);
    },
  };
}

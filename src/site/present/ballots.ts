import type { VoteRound } from "../../../slides/client/present/messages.ts";
import type { Round } from "../../../slides/client/votes/votes.ts";

/** More phones than this are not counted in one round: a memory that nobody can fill. */
const MOST_VOTERS = 10_000;

/** What phones voted, kept in memory only. */
export interface Ballots {
  /** Takes the vote of a phone, in place of its earlier one. Gives whether it counts. */
  cast(voter: string, at: VoteRound, option: number): boolean;
  /** What a phone voted in a round. */
  chosen(voter: string, at: VoteRound): number | undefined;
  /** The votes for each option. */
  counts(at: VoteRound): readonly number[];
  /** Forgets a round. */
  clear(at: VoteRound): void;
  /** Every round in which somebody voted. */
  rounds(): readonly VoteRound[];
}

/** No votes yet; `options` says how many options the vote of each question has. */
export function emptyBallots(options: ReadonlyMap<string, number>): Ballots {
  const votes = new Map<string, { readonly at: VoteRound; readonly by: Map<string, number> }>();
  const byVoter = (at: VoteRound) => votes.get(nameOf(at))?.by;
  return {
    cast(voter, at, option) {
      if (option >= (options.get(at.key) ?? 0)) return false;
      const { by } = votes.get(nameOf(at)) ?? { by: new Map<string, number>() };
      if (!by.has(voter) && by.size >= MOST_VOTERS) return false;
      by.set(voter, option);
      votes.set(nameOf(at), { at, by });
      return true;
    },
    chosen: (voter, at) => byVoter(at)?.get(voter),
    counts(at) {
      const counts = Array.from({ length: options.get(at.key) ?? 0 }, () => 0);
      for (const option of byVoter(at)?.values() ?? []) counts[option]!++;
      return counts;
    },
    clear: (at) => void votes.delete(nameOf(at)),
    rounds: () => [...votes.values()].map(({ at }) => at),
  };
}

/** No id has a blank. */
function nameOf({ key, round }: VoteRound): `${Round} ${string}` {
  return `${round} ${key}`;
}

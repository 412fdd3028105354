import { areCounts, type Ballot, type Counts, type KeptVotes, zeros } from "./votes.ts";

/**
 * Keeps hands until the tab is closed, for each article and question, as long as the question's
 * options are the same. Without session storage nothing is kept.
 */
export const keptVotes: KeptVotes = {
  load(ballot) {
    try {
      return keptCounts(JSON.parse(sessionStorage.getItem(nameOf(ballot)) ?? "null"), ballot);
    } catch {
      return noCounts(ballot); // some browsers allow no storage for files opened from disk
    }
  },
  save(ballot, hands) {
    try {
      sessionStorage.setItem(nameOf(ballot), JSON.stringify({ options: ballot.options, ...hands }));
    } catch {
      // Without storage the counts last as long as the page.
    }
  },
};

function nameOf({ key }: Ballot): string {
  return `triptych-votes ${location.pathname} ${key}`;
}

/** What was kept, if it is for this ballot: another build may have other options, and another page of the host can change what is kept. */
function keptCounts(value: unknown, ballot: Ballot): Counts {
  if (typeof value !== "object" || value === null) return noCounts(ballot);
  const { options, before, after } = value as Partial<Record<string, unknown>>;
  const { length } = ballot.options;
  const isSame = JSON.stringify(options) === JSON.stringify(ballot.options);
  return isSame && areCounts(before, length) && areCounts(after, length)
    ? { before, after }
    : noCounts(ballot);
}

function noCounts(ballot: Ballot): Counts {
  return { before: zeros(ballot), after: zeros(ballot) };
}

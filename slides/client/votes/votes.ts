/** When a vote is taken: before the answers, or again after them. */
export type Round = "before" | "after";

/** Votes for each option of one question, in the order of the options. */
export type Counts = Readonly<Record<Round, readonly number[]>>;

/** What can be voted for: the question's id and the names of the options. */
export interface Ballot {
  readonly key: string;
  readonly options: readonly string[];
}

/** Where hands are kept while the page is loaded again. */
export interface KeptVotes {
  load(ballot: Ballot): Counts;
  save(ballot: Ballot, hands: Counts): void;
}

/** All votes of one talk. Keys of questions that have no vote are ignored. */
export interface Votes {
  /** Hands and phones together, by the question's id. */
  state(): Readonly<Record<string, Counts>>;
  /** Takes over what phones voted in one round, in place of what they voted before. */
  setCounts(key: string, round: Round, counts: readonly number[]): void;
  /** Counts one hand more (`step` 1) or fewer (−1) for an option, never below 0. */
  count(key: string, round: Round, option: number, step: number): void;
  /** Takes the last count or clearing of this round back. */
  undo(key: string, round: Round): void;
  canUndo(key: string, round: Round): boolean;
  /** Sets one round of one question to zero. */
  clear(key: string, round: Round): void;
  clearAll(): void;
  /** Calls back after each change, with what changed. Returns how to end that. */
  onChange(listener: Listener): () => void;
}

/** Who changed the counts: the speaker, or phones. */
export type Source = "hand" | "phone";

type Listener = (key: string, round: Round, source: Source) => void;

export const ROUNDS = ["before", "after"] as const satisfies readonly Round[];

/** One round: hands that the speaker counted, and the votes of phones. */
interface Tally {
  readonly hands: readonly number[];
  readonly phones: readonly number[];
}

/** One question's votes, with what each change replaced: hands, and when all was cleared the votes of phones. */
interface Box {
  readonly ballot: Ballot;
  readonly now: Record<Round, Tally>;
  readonly past: Record<Round, Partial<Tally>[]>;
}

/** Opens the votes on these ballots, with the hands that were kept. */
export function openVotes(ballots: readonly Ballot[], kept: KeptVotes): Votes {
  const boxes = new Map(ballots.map((ballot) => [ballot.key, openBox(ballot, kept.load(ballot))]));
  const listeners = new Set<Listener>();
  const set = ({ ballot, now }: Box, round: Round, tally: Tally, source: Source) => {
    now[round] = tally;
    kept.save(ballot, { before: now.before.hands, after: now.after.hands });
    for (const listener of listeners) listener(ballot.key, round, source);
  };
  const clear = (box: Box | undefined, round: Round) => {
    if (!box || sum(totals(box.now[round])) === 0) return;
    box.past[round].push(box.now[round]);
    set(box, round, noVotes(box.ballot), "hand");
  };
  return {
    state: () => Object.fromEntries([...boxes].map(([key, { now }]) => [key, countsOf(now)])),
    setCounts(key, round, phones) {
      const box = boxes.get(key);
      if (box && areCounts(phones, box.ballot.options.length))
        set(box, round, { ...box.now[round], phones: [...phones] }, "phone");
    },
    count(key, round, option, step) {
      const box = boxes.get(key);
      const tally = box && counted(box.now[round], option, step);
      if (!tally) return;
      // Phones vote on meanwhile: only the hand is taken back.
      box.past[round].push({ hands: box.now[round].hands });
      set(box, round, tally, "hand");
    },
    undo(key, round) {
      const box = boxes.get(key);
      const replaced = box?.past[round].pop();
      if (box && replaced) set(box, round, { ...box.now[round], ...replaced }, "hand");
    },
    canUndo: (key, round) => (boxes.get(key)?.past[round].length ?? 0) > 0,
    clear: (key, round) => clear(boxes.get(key), round),
    clearAll() {
      for (const box of boxes.values()) for (const round of ROUNDS) clear(box, round);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Whether a value is one count for each of so many options: whole numbers from 0 on. */
export function areCounts(value: unknown, options: number): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.length === options &&
    value.every((count) => Number.isSafeInteger(count) && count >= 0)
  );
}

/** No vote for any option. */
export function zeros({ options }: Ballot): readonly number[] {
  return options.map(() => 0);
}

/** How many votes that is. */
export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function openBox(ballot: Ballot, hands: Counts): Box {
  const open = (round: Round): Tally => ({ hands: hands[round], phones: zeros(ballot) });
  return {
    ballot,
    now: { before: open("before"), after: open("after") },
    past: { before: [], after: [] },
  };
}

function noVotes(ballot: Ballot): Tally {
  return { hands: zeros(ballot), phones: zeros(ballot) };
}

/** The tally with one hand more or fewer; nothing when that changes nothing. */
function counted({ hands, phones }: Tally, option: number, step: number): Tally | undefined {
  const count = hands[option];
  if (count === undefined || count + step < 0) return undefined;
  return { hands: hands.map((each, index) => (index === option ? count + step : each)), phones };
}

function countsOf(now: Box["now"]): Counts {
  return { before: totals(now.before), after: totals(now.after) };
}

function totals({ hands, phones }: Tally): readonly number[] {
  return hands.map((count, index) => count + phones[index]!);
}

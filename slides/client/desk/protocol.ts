// What the speaker's desk and the deck tell each other. Plain data: it passes between windows, or as JSON.
import type { CurrentVote } from "../votes/current-vote.ts";
import { areCounts } from "../votes/votes.ts";

/** Where the deck is and what the room sees. Slides, screens and steps are counted from 0. */
export interface DeckState {
  readonly slide: number;
  readonly screen: number;
  /** The last step that is shown on the screen; -1 before the first. */
  readonly step: number;
  /** Whether the room's display is blank. */
  readonly blank: boolean;
  /** The vote on the screen that is shown, if it has one. */
  readonly vote?: CurrentVote;
}

/** What a desk can ask the deck to do. */
export type DeckCommand =
  | { readonly kind: "next" | "previous" | "blank" }
  | {
      readonly kind: "go";
      readonly slide: number;
      readonly screen: number;
    }
  /** A key that was pressed at the desk, as `KeyboardEvent` has it. */
  | { readonly kind: "key"; readonly key: string; readonly code: string; readonly shift: boolean }
  /** Counts `by` more for an option of the vote on the screen that is shown. */
  | { readonly kind: "count"; readonly option: number; readonly by: 1 | -1 };

/** Reads a command that came from elsewhere; undefined when it is none. */
export function readCommand(data: unknown): DeckCommand | undefined {
  if (!isRecord(data)) return undefined;
  const { kind, slide, screen, key, code, shift, option, by } = data;
  switch (kind) {
    case "next":
    case "previous":
    case "blank":
      return { kind };
    case "go":
      return isIndex(slide) && isIndex(screen) ? { kind, slide, screen } : undefined;
    case "key":
      return typeof key === "string" && typeof code === "string" && typeof shift === "boolean"
        ? { kind, key, code, shift }
        : undefined;
    case "count":
      return isIndex(option) && (by === 1 || by === -1) ? { kind, option, by } : undefined;
    default:
      return undefined;
  }
}

/** Reads a state that came from elsewhere; undefined when it is none. */
export function readState(data: unknown): DeckState | undefined {
  if (!isRecord(data)) return undefined;
  const { slide, screen, step, blank, vote } = data;
  if (!isIndex(slide) || !isIndex(screen) || !Number.isInteger(step) || typeof blank !== "boolean")
    return undefined;
  const voting = readVote(vote);
  return { slide, screen, step: step as number, blank, ...(voting ? { vote: voting } : {}) };
}

function readVote(data: unknown): CurrentVote | undefined {
  if (!isRecord(data) || !Array.isArray(data.options) || !isRecord(data.counts)) return undefined;
  const { key, round, prompt, options, counts } = data;
  const { before, after } = counts as Record<string, unknown>;
  if (typeof key !== "string" || typeof prompt !== "string") return undefined;
  if (round !== "before" && round !== "after") return undefined;
  if (!options.every(isNamed)) return undefined;
  if (!areCounts(before, options.length) || !areCounts(after, options.length)) return undefined;
  return { key, round, prompt, options, counts: { before, after } };
}

function isNamed(option: unknown): option is CurrentVote["options"][number] {
  if (!isRecord(option)) return false;
  const { name, letter } = option;
  return typeof name === "string" && (letter === undefined || typeof letter === "string");
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null;
}

function isIndex(data: unknown): data is number {
  return Number.isInteger(data) && (data as number) >= 0;
}

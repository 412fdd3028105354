import type { RevealApi } from "reveal.js";
import type { ScriptWords } from "../../script-words.ts";
import type { IconName } from "../bar/icons.ts";
import type { Votes } from "../votes/votes.ts";

/** The deck once it is open: what its commands work on. */
export interface Talk {
  readonly root: HTMLElement;
  readonly deck: RevealApi;
  readonly words: ScriptWords;
  readonly votes: Votes;
}

/** Under which heading the list of keys has a command. */
export type CommandGroup = "steps" | "places" | "showing" | "windows";

/** Something that the deck does when it is told to: by a key, by a button of the bar, from another window. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** `KeyboardEvent.key` of each of its keys, letters in lower case; `Shift+` before a key that needs it. */
  readonly keys: readonly string[];
  /** What it is called, in the language of the deck. */
  readonly name: string;
  /** The bar has a button for each command with an icon. */
  readonly icon?: IconName;
  readonly run: () => void;
  /** When it is not, its keys do nothing and its button is hidden. Without this it always is. */
  readonly isAvailable?: () => boolean;
  /** Of a switch: whether it is on. */
  readonly isOn?: () => boolean;
}

/** Whether a command can be used now. */
export function isAvailable({ isAvailable: is }: Command): boolean {
  return is?.() ?? true;
}

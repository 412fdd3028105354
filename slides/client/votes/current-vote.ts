import type { RevealApi } from "reveal.js";
import { ballotOf, optionsOf, roundOf } from "./vote-screens.ts";
import type { Counts, Round, Votes } from "./votes.ts";

/** An option as the speaker knows it; `letter` is its key, absent after the eighth option. */
interface NamedOption {
  readonly name: string;
  readonly letter?: string | undefined;
}

/** The vote on the screen that is shown, as plain data. */
export interface CurrentVote {
  /** The question's id. */
  readonly key: string;
  readonly round: Round;
  readonly prompt: string;
  readonly options: readonly NamedOption[];
  readonly counts: Counts;
}

/** The vote on the screen that is shown; undefined when it has none. */
export function currentVote(deck: Pick<RevealApi, "getCurrentSlide">, votes: Votes): CurrentVote | undefined {
  const screen = deck.getCurrentSlide()?.querySelector<HTMLElement>("[data-vote]");
  if (!screen) return undefined;
  const { key, options } = ballotOf(screen);
  const letters = optionsOf(screen).map(({ dataset }) => dataset.letter);
  return {
    key,
    round: roundOf(screen),
    prompt: screen.querySelector(".prompts")?.textContent?.trim() ?? "",
    options: options.map((name, index) => ({ name, letter: letters[index] })),
    counts: votes.state()[key]!,
  };
}

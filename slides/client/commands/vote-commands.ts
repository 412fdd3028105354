import { VOTE_LETTERS } from "../../layout/vote-letters.ts";
import { blankOf } from "../show/blank.ts";
import { type CurrentVote, currentVote } from "../votes/current-vote.ts";
import { actOn, type VoteAction } from "../votes/vote-keys.ts";
import { sum } from "../votes/votes.ts";
import type { Command, Talk } from "./command.ts";

/**
 * Counting in the vote on the screen, and clearing all votes. The letters reach the votes before other
 * commands (`bindVoteKeys`); here they are for the list of keys.
 */
export function voteCommands(talk: Talk): readonly Command[] {
  const { words, votes } = talk;
  const hasVotes = () =>
    Object.values(votes.state()).some(({ before, after }) => sum([...before, ...after]) > 0);
  const canUndo = () => {
    const vote = shown(talk);
    return vote !== undefined && votes.canUndo(vote.key, vote.round);
  };
  return [
    ...[...VOTE_LETTERS].map((letter, index) => countCommand(talk, letter, index)),
    {
      id: "vote-undo",
      group: "showing",
      keys: ["u"],
      name: words.undo,
      run: () => act(talk, { kind: "undo" }),
      isAvailable: canUndo,
    },
    {
      id: "votes-clear",
      group: "showing",
      keys: [],
      name: words.clearAllVotes,
      run: () => votes.clearAll(),
      isAvailable: hasVotes,
    },
  ];
}

/** Counts one for an option, whose name it has while its vote is on the screen. */
function countCommand(talk: Talk, letter: string, index: number): Command {
  const option = () => shown(talk)?.options[index];
  return {
    id: `vote-${letter}`,
    group: "showing",
    keys: [letter],
    get name() {
      return `${talk.words.countVote}: ${option()?.name}`;
    },
    run: () => act(talk, { kind: "count", option: index, step: 1 }),
    isAvailable: () => option() !== undefined,
  };
}

/** The vote that the audience sees. */
function shown({ root, deck, votes }: Talk): CurrentVote | undefined {
  return blankOf(root) === undefined ? currentVote(deck, votes) : undefined;
}

function act(talk: Talk, action: VoteAction): void {
  const vote = shown(talk);
  if (vote) actOn(vote, action, talk.votes);
}

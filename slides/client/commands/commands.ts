import { remoteCommands } from "../present/remote.ts";
import type { Command, Talk } from "./command.ts";
import { expertCommands } from "./expert-commands.ts";
import { figureCommand } from "./figure-command.ts";
import { placeCommands } from "./place-commands.ts";
import { showCommands } from "./show-commands.ts";
import { stepCommands } from "./step-commands.ts";
import { voteCommands } from "./vote-commands.ts";
import { windowCommands } from "./window-commands.ts";

/**
 * All that the deck does when it is told to, in the order of the bar and of the list of keys. Where
 * two commands have the same key, the first that is available has it.
 */
export function commandsOf(talk: Talk): readonly Command[] {
  const commands: Command[] = [];
  commands.push(
    ...stepCommands(talk),
    ...placeCommands(talk),
    ...showCommands(talk),
    figureCommand(talk),
    ...voteCommands(talk),
    ...expertCommands(talk),
    ...remoteCommands(talk),
    ...windowCommands(talk, commands),
  );
  return commands;
}

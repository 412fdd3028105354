import { bindBar } from "../bar/bar.ts";
import type { Talk } from "./command.ts";
import { commandsOf } from "./commands.ts";
import { bindKeys } from "./keys.ts";

/** Makes the deck's commands work by keys and by the bar. Returns a function that runs one by its id. */
export function bindCommands(talk: Talk): (id: string) => void {
  const commands = commandsOf(talk);
  bindKeys(commands);
  bindBar(talk, commands);
  return (id) => commands.find((command) => command.id === id)?.run();
}

import { bindEnlarging, thingOnScreen } from "../enlarge.ts";
import type { Command, Talk } from "./command.ts";

/** Shows the figure, table, formula or listing of the screen on the whole screen. A click on it does the same. */
export function figureCommand({ root, words }: Talk): Command {
  return {
    id: "enlarge",
    group: "showing",
    keys: ["z"],
    name: words.enlarge,
    icon: "enlarge",
    run: bindEnlarging(root, words),
    isAvailable: () => thingOnScreen(root) !== null,
  };
}

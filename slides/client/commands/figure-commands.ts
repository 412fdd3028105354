import { bindEnlarging, thingOnScreen } from "../enlarge.ts";
import type { Command, Talk } from "./command.ts";

/** Shows the figure of a screen on the whole display. */
export function figureCommands({ root, words }: Talk): readonly Command[] {
  return [
    {
      id: "enlarge",
      group: "showing",
      keys: ["z"],
      name: words.enlarge,
      run: bindEnlarging(root, words),
      isAvailable: () => thingOnScreen(root) !== null,
    },
  ];
}

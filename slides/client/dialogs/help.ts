import type { ScriptWords } from "../../script-words.ts";
import { type Command, type CommandGroup, isAvailable } from "../commands/command.ts";
import { printedOn } from "../commands/key-names.ts";
import { element } from "../element.ts";

/** The groups of commands in their order, with their headings. */
const GROUPS: readonly (readonly [CommandGroup, keyof ScriptWords])[] = [
  ["steps", "keysForSteps"],
  ["places", "keysForPlaces"],
  ["showing", "keysForShowing"],
  ["windows", "keysForWindows"],
];

/** The list of all commands with their keys, in groups; each line also runs its command. */
export function helpOf(commands: readonly Command[], words: ScriptWords, close: () => void): readonly Node[] {
  const groups = GROUPS.map(([group, heading]) => {
    const lines = commands
      .filter((command) => command.group === group && isAvailable(command))
      .map((command) => element("li", {}, lineOf(command, words, close)));
    return element("section", {}, element("h3", {}, words[heading]), element("ul", {}, ...lines));
  });
  return [element("div", { class: "help-groups" }, ...groups)];
}

function lineOf({ name, keys, run }: Command, words: ScriptWords, close: () => void): HTMLElement {
  const shown = element("span", { class: "keys" }, ...keys.flatMap((key) => [" ", keyOf(key, words)]));
  const line = element("button", { type: "button" }, element("span", {}, name), shown);
  line.addEventListener("click", () => {
    close();
    run();
  });
  return line;
}

function keyOf(key: string, words: ScriptWords): HTMLElement {
  const [first, ...others] = printedOn(key, words).map((text) => element("kbd", {}, text));
  return element("span", { class: "key" }, first!, ...others.flatMap((other) => [" + ", other]));
}

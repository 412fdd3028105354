import { words } from "../words.ts";
import type { Command } from "./command.ts";
import { help } from "./help.ts";
import { stepTo } from "./step.ts";

/** All that the keys of a page do, in the order of the list of keys. */
export function commandsOf(): readonly Command[] {
  const { nextQuestion, previousQuestion, contents, search, display, keyboardKeys } = words();
  const commands: Command[] = [
    step("next", ["n", "j"], nextQuestion),
    step("previous", ["p", "k"], previousQuestion),
    {
      id: "contents",
      keys: ["c"],
      name: contents,
      run: openContents,
      isAvailable: () => document.querySelector(".contents") !== null,
    },
    press("search", ["/"], search, ".search-button"),
    press("display", ["d"], display, ".settings summary"),
  ];
  commands.push({
    id: "help",
    keys: ["?"],
    name: keyboardKeys,
    run: () => help(commands),
    isAvailable: () => true,
  });
  return commands;
}

function step(id: "next" | "previous", keys: readonly string[], name: string | undefined): Command {
  const to = () => stepTo(id === "next" ? 1 : -1);
  return { id, keys, name, run: () => to()?.(), isAvailable: () => to() !== undefined };
}

/** Does what a click on an element of the page does, where the page shows it. */
function press(id: string, keys: readonly string[], name: string | undefined, selector: string): Command {
  const button = () => document.querySelector<HTMLElement>(selector);
  const run = () => {
    button()?.click();
    button()?.focus();
  };
  return { id, keys, name, run, isAvailable: () => (button()?.offsetWidth ?? 0) > 0 };
}

/** Goes to where the reader is in the contents; on narrow screens they open. */
function openContents(): void {
  const panel = document.querySelector<HTMLDetailsElement>(".contents details")!;
  panel.open = true;
  const link = panel.querySelector<HTMLElement>("[aria-current]") ?? panel.querySelector("a");
  link?.focus();
}

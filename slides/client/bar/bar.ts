import { type Command, isAvailable, type Talk } from "../commands/command.ts";
import { printedOn, shortcutOf } from "../commands/key-names.ts";
import { element } from "../element.ts";
import { iconOf } from "./icons.ts";
import { moveInBar } from "./move-in-bar.ts";
import { showBar } from "./show-bar.ts";

/** Puts the bar onto the page: a button for each command that has an icon. */
export function bindBar(talk: Talk, commands: readonly Command[]): void {
  const buttons = commands
    .filter(({ icon }) => icon)
    .map((command) => [command, buttonOf(command, talk)] as const);
  const label = talk.words.deckControls;
  const bar = element("nav", { class: "deck-bar", "aria-label": label }, toolbarOf(buttons, label));
  const refresh = () => {
    for (const [command, button] of buttons) showState(command, button);
  };
  for (const [command, button] of buttons)
    button.addEventListener("click", () => {
      command.run();
      refresh();
    });
  // Keys change what is on as well, and so does the slide that is shown.
  showBar(bar, talk.root, refresh);
  moveInBar(bar);
  refresh();
  talk.root.before(bar);
}

/** The buttons in their groups. */
function toolbarOf(buttons: readonly (readonly [Command, HTMLElement])[], label: string): HTMLElement {
  const groups = [...new Set(buttons.map(([{ group }]) => group))].map((group) =>
    element(
      "div",
      { class: "bar-group" },
      ...buttons.filter(([command]) => command.group === group).map(([, button]) => button),
    ),
  );
  return element("div", { role: "toolbar", "aria-label": label }, ...groups);
}

function buttonOf({ id, name, keys, icon }: Command, { words }: Talk): HTMLButtonElement {
  // The style sheet writes the key after the name: it is no part of what the button is called.
  const key = keys[0] && printedOn(keys[0], words).join(" + ");
  const tip = element("span", { class: "tip", "aria-hidden": "true", "data-key": key }, name);
  const shortcuts = keys.map(shortcutOf).join(" ");
  const attributes = {
    type: "button",
    "data-command": id,
    "aria-label": name,
    "aria-keyshortcuts": shortcuts,
  };
  const button = element("button", attributes, iconOf(icon!), tip);
  // A click leaves the focus where it is: the space bar steps on, and does not press the button again.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  return button;
}

function showState(command: Command, button: HTMLButtonElement): void {
  button.hidden = !isAvailable(command);
  if (command.isOn) button.setAttribute("aria-pressed", String(command.isOn()));
}

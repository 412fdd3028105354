import { type Command, isAvailable } from "../commands/command.ts";
import { element } from "../element.ts";

/** Commands as a column of buttons that show which of them is on. */
export function expertMenuOf(commands: readonly Command[], close: () => void): readonly Node[] {
  const items = commands.filter(isAvailable).map(({ name, run, isOn }) => {
    const pressed = isOn && String(isOn());
    const button = element("button", { type: "button", "aria-pressed": pressed }, name);
    button.addEventListener("click", () => {
      close();
      run();
    });
    return element("li", {}, button);
  });
  return [element("ul", { class: "menu" }, ...items)];
}

import { commandsOf } from "./commands.ts";

/** Where keys write text or choose a value. */
const FIELDS = "input, textarea, select, [contenteditable]";

/**
 * Makes the keys of commands run them. Keys that somebody else has handled are left alone, and those with Ctrl,
 * Alt or Meta. The settings can turn single keys off, which those need who speak to their computer.
 * https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function keys(): void {
  const commands = commandsOf();
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (document.documentElement.dataset.shortcuts === "no") return;
    if ((event.target as Element).closest?.(FIELDS) || document.querySelector("dialog[open]")) return;
    const key = keyOf(event);
    const command = commands.find((one) => one.keys.includes(key) && one.isAvailable());
    if (!command) return;
    event.preventDefault();
    command.run();
  });
  document.querySelector(".all-keys")?.addEventListener("click", () => {
    commands.find(({ id }) => id === "help")?.run();
  });
}

/** The key as commands name it. On keyboards of other scripts a letter is known by its place. */
function keyOf({ key, code }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isLatin = key.charCodeAt(0) < 128;
  return (isLatin || letter === undefined ? key : letter).toLowerCase();
}

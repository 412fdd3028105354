import { type Command, isAvailable } from "./command.ts";

/** Where keys write text or choose a value. */
const FIELDS = "input, textarea, select, [contenteditable=true]";

/** What a focused element does itself with these keys. */
const OWN_KEYS: readonly { readonly selector: string; readonly keys: readonly string[] }[] = [
  // Votes have no use for the space bar: it steps on, so that nobody votes by it.
  { selector: "button:not([data-vote] *), summary", keys: ["Enter", " "] },
  { selector: "a[href]", keys: ["Enter"] },
  { selector: "video, audio", keys: [" ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] },
];

/**
 * Makes the keys of commands run them: the first command in the list that has the key and is
 * available. Keys that somebody else has handled are left alone, and those with Ctrl, Alt or Meta.
 * While a dialog is open, only the command that opened it can be run: it closes it.
 */
export function bindKeys(commands: readonly Command[]): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const key = keyOf(event);
    if (isForElement(event.target as Element, key)) return;
    const opener = document.querySelector<HTMLElement>("dialog[open]")?.dataset.command;
    const command = commands.find((one) => one.keys.includes(key) && isAvailable(one));
    if (!command || (opener !== undefined && opener !== command.id)) return;
    event.preventDefault();
    command.run();
  });
}

/**
 * The key of an event as commands name it. Shift matters with keys that write no character; with
 * others it is needed to write one (`?`). On keyboards of other scripts a letter is known by its place.
 */
export function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1 || key === " ") return shiftKey ? `Shift+${key}` : key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isLatin = key.charCodeAt(0) < 128;
  return (isLatin || letter === undefined ? key : letter).toLowerCase();
}

function isForElement(target: Element, key: string): boolean {
  if (target.closest?.(FIELDS)) return true;
  return OWN_KEYS.some(({ selector, keys }) => keys.includes(key) && target.closest?.(selector));
}

import type { ScriptWords } from "../../script-words.ts";

/** What is printed on keys that have a sign in every language. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowDown: "↓",
  ArrowUp: "↑",
  Escape: "Esc",
  Backspace: "⌫",
};

/** What is printed on keys that have a name of their own in each language. */
const NAMES: Readonly<Record<string, keyof ScriptWords>> = {
  " ": "keySpace",
  PageUp: "keyPageUp",
  PageDown: "keyPageDown",
  Home: "keyHome",
  End: "keyEnd",
  Delete: "keyDelete",
};

/** What is printed on the keys that are pressed together for a key of a command: `Shift` and `→`. */
export function printedOn(key: string, words: ScriptWords): readonly string[] {
  if (key.startsWith("Shift+")) return [words.keyShift, ...printedOn(key.slice("Shift+".length), words)];
  const name = NAMES[key];
  return [name ? words[name] : (SIGNS[key] ?? key.toUpperCase())];
}

/** A key as `aria-keyshortcuts` names it. https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts */
export function shortcutOf(key: string): string {
  return key === " "
    ? "Space"
    : key.replace("Shift+ ", "Shift+Space").replace(/^[a-z]$/, (letter) => letter.toUpperCase());
}

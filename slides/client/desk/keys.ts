import { keyOf } from "../commands/keys.ts";
import { setSize } from "./controls.ts";
import type { Desk } from "./parts.ts";

/** Keys of the deck that open something there, which nobody at the desk would see, and only the room. */
const STAY_AWAY = new Set(["t", "s", "f", "g", "h", "o", "r", "?", "F1", "Tab", "Shift"]);

/** Keys with which notes are scrolled once the focus is in them. */
const SCROLLING = new Set(["ArrowUp", "ArrowDown", "Home", "End"]);

/** Makes the keys of the deck work at the desk, those of a clicker among them; + and − change the size of the notes. */
export function bindKeys({ desk, connection }: Desk): void {
  document.addEventListener("keydown", (event) => {
    const { key, code, shiftKey: shift } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (STAY_AWAY.has(key.length === 1 ? keyOf(event) : key) || isUsed(event)) return;
    event.preventDefault();
    if (key === "+" || key === "-") setSize(desk, key === "+" ? 1 : -1);
    else connection.send({ kind: "key", key, code, shift });
  });
}

/** Whether the element with the focus needs the key for itself. */
function isUsed({ key, target }: KeyboardEvent): boolean {
  const element = target as Element;
  if (element.closest?.("input, dialog")) return true;
  if (element.matches?.("button, a")) return key === " " || key === "Enter";
  return element.matches?.(".desk-notes") && SCROLLING.has(key);
}

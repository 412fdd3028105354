import type { SelectionBar } from "./selection-bar.ts";

/** How long a selection must stay as it is before the bar comes, ms. */
const SETTLED = 200;

/**
 * Calls `found` when text of the article is selected, by mouse, keys or fingers, once the selection rests;
 * hides the bar when nothing is selected any more.
 */
export function watchSelection(bar: SelectionBar, found: (range: Range) => void): void {
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (isPressed) return;
    const range = selectedText();
    if (range) found(range);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED);
  };
  addEventListener("pointerdown", ({ target }) => {
    if (bar.has(target)) return;
    isPressed = true;
    bar.hide();
  });
  for (const name of ["pointerup", "pointercancel"])
    addEventListener(name, ({ target }) => {
      isPressed = false;
      if (!bar.has(target)) later();
    });
  document.addEventListener("selectionchange", () => {
    if (!bar.has(document.activeElement)) later();
  });
}

/** The range that is selected, when it is in the text of the page. */
function selectedText(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim() === "") return undefined;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("main") && !element.closest("textarea, input") ? range.cloneRange() : undefined;
}

/**
 * Makes the bar one stop of the Tab key: the arrow keys, Home and End move the focus between its
 * buttons, as in any toolbar. https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function moveInBar(bar: HTMLElement): void {
  const all = [...bar.querySelectorAll<HTMLButtonElement>("button")];
  const focusable = (one: HTMLButtonElement | undefined) => {
    for (const button of all) button.tabIndex = button === one ? 0 : -1;
  };
  focusable(all[0]);
  bar.addEventListener("focusin", ({ target }) => focusable(target as HTMLButtonElement));
  bar.addEventListener("keydown", (event) => {
    const shown = all.filter((button) => !button.hidden);
    const at = shown.indexOf(event.target as HTMLButtonElement);
    const next = nextIndex(event.key, at, shown.length);
    if (next === undefined) return;
    // The deck would step.
    event.preventDefault();
    shown[next]?.focus();
  });
}

/** The button that a key goes to, from one of `count`; undefined for keys that the bar does not use. */
function nextIndex(key: string, at: number, count: number): number | undefined {
  const ahead = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  return (at + (key === ahead ? 1 : -1) + count) % count;
}

import { type Desk, find, type ShowState } from "./parts.ts";

/** Sizes of the notes in px. */
const SIZES = [16, 18, 20, 23, 26, 30, 35, 40];
const USUAL = 20;

/** Makes the buttons work, and keeps what is chosen with them: the size of the notes, and the dark. */
export function bindControls({ desk, connection }: Desk): ShowState {
  const blank = find(desk, '[data-do="blank"]');
  const actions: Readonly<Record<string, () => void>> = {
    previous: () => connection.send({ kind: "previous" }),
    next: () => connection.send({ kind: "next" }),
    blank: () => connection.send({ kind: "blank" }),
    smaller: () => setSize(desk, -1),
    larger: () => setSize(desk, 1),
    dark: () => setDark(desk, desk.dataset.theme !== "dark"),
  };
  desk.addEventListener("click", ({ target, detail }) => {
    const button = (target as Element).closest<HTMLElement>("button");
    // After a click with the mouse, the space bar is for the next step, not for this button.
    if (detail > 0) button?.blur();
    actions[button?.dataset.do ?? ""]?.();
  });
  setSize(desk, 0);
  setDark(desk, kept("dark") !== "no");
  return (state) => blank.setAttribute("aria-pressed", String(state.blank));
}

/** Makes the notes larger or smaller by steps. */
export function setSize(desk: HTMLElement, by: number): void {
  const notes = find(desk, ".desk-notes");
  const at = SIZES.indexOf(Number(notes.dataset.size ?? kept("size") ?? USUAL));
  const index = Math.min(SIZES.length - 1, Math.max(0, (at < 0 ? SIZES.indexOf(USUAL) : at) + by));
  const size = SIZES[index]!;
  notes.dataset.size = String(size);
  notes.style.setProperty("--notes-size", `${size}px`);
  keep("size", String(size));
}

function setDark(desk: HTMLElement, isDark: boolean): void {
  desk.dataset.theme = isDark ? "dark" : "light";
  document.documentElement.dataset.desk = desk.dataset.theme;
  find(desk, '[data-do="dark"]').setAttribute("aria-pressed", String(isDark));
  keep("dark", isDark ? "yes" : "no");
}

function kept(what: string): string | null {
  try {
    return localStorage.getItem(`triptych-desk ${what}`);
  } catch {
    return null; // some browsers allow no storage for files opened from disk
  }
}

function keep(what: string, value: string): void {
  try {
    localStorage.setItem(`triptych-desk ${what}`, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

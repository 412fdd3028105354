/** Keys that the buttons or the tally use. reveal.js would go to another slide on them. */
const OWN_KEYS = new Set(["Enter", " ", "ArrowUp", "ArrowDown"]);

/**
 * Makes the buttons of every show of hands count. Counts are kept until the tab is closed, so that
 * they survive a reload; without session storage, until the page is left.
 */
export function bindTallies(root: HTMLElement): void {
  for (const tally of root.querySelectorAll<HTMLElement>("[data-tally]")) bindTally(tally);
}

function bindTally(tally: HTMLElement): void {
  const key = `triptych-tally ${location.pathname} ${tally.dataset.tally}`;
  const options = [...tally.querySelectorAll<HTMLElement>(".option")];
  let counts = load(key, options.length);
  const show = () => {
    const most = Math.max(1, ...counts);
    options.forEach((option, index) => {
      option.querySelector("output")!.value = String(counts[index]);
      option.style.setProperty("--share", String(counts[index]! / most));
    });
    save(key, counts);
  };
  tally.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("button");
    if (!button) return;
    const chosen = options.findIndex((option) => option.contains(button));
    const step = Number(button.dataset.step ?? 0);
    if ("clear" in button.dataset) counts = counts.map(() => 0);
    else counts = counts.map((count, index) => (index === chosen ? Math.max(0, count + step) : count));
    show();
  });
  tally.addEventListener("keydown", (event) => {
    if (!OWN_KEYS.has(event.key)) return;
    event.stopPropagation();
    if (event.key === "ArrowUp" || event.key === "ArrowDown") moveFocus(tally, event);
  });
  show();
}

/** The keys up and down move the focus from button to button. */
function moveFocus(tally: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...tally.querySelectorAll<HTMLElement>("[data-step='1']")];
  const option = (event.target as Element).closest(".option");
  const at = buttons.findIndex((button) => option?.contains(button));
  buttons[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
}

function load(key: string, length: number): number[] {
  const none = Array.from({ length }, () => 0);
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    // Another build may have had other options, and other pages of the host can change what is kept.
    return Array.isArray(kept) && kept.length === length && kept.every(Number.isInteger) ? kept : none;
  } catch {
    return none; // some browsers allow no storage for files opened from disk
  }
}

function save(key: string, counts: readonly number[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(counts));
  } catch {
    // Without storage the counts last as long as the page.
  }
}

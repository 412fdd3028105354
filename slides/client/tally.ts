/** Keys that a button or the tally itself uses: reveal.js would step on with them. */
const OWN_KEYS = new Set(["Enter", " ", "ArrowUp", "ArrowDown"]);

/**
 * Makes every show of hands count. What was counted is kept until the tab is closed, so that
 * loading the page again loses nothing; where the browser keeps nothing, until the page is left.
 */
export function openTallies(root: HTMLElement): void {
  for (const tally of root.querySelectorAll<HTMLElement>("[data-tally]")) openTally(tally);
}

function openTally(tally: HTMLElement): void {
  const key = `triptych-tally ${location.pathname} ${tally.dataset.tally}`;
  const options = [...tally.querySelectorAll<HTMLElement>(".option")];
  let counts = recall(key, options.length);
  const show = () => {
    const most = Math.max(1, ...counts);
    options.forEach((option, index) => {
      option.querySelector("output")!.value = String(counts[index]);
      option.style.setProperty("--share", String(counts[index]! / most));
    });
    keep(key, counts);
  };
  tally.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("button");
    if (!button) return;
    const place = options.findIndex((option) => option.contains(button));
    const step = Number(button.dataset.step ?? 0);
    if ("clear" in button.dataset) counts = counts.map(() => 0);
    else counts = counts.map((count, index) => (index === place ? Math.max(0, count + step) : count));
    show();
  });
  tally.addEventListener("keydown", (event) => {
    if (!OWN_KEYS.has(event.key)) return;
    event.stopPropagation();
    if (event.key === "ArrowUp" || event.key === "ArrowDown") moveFocus(tally, event);
  });
  show();
}

/** Up and down go from button to button. */
function moveFocus(tally: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...tally.querySelectorAll<HTMLElement>("[data-step='1']")];
  const option = (event.target as Element).closest(".option");
  const at = buttons.findIndex((button) => option?.contains(button));
  buttons[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
}

function recall(key: string, length: number): number[] {
  const none = Array.from({ length }, () => 0);
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "[]") as number[];
    return kept.length === length ? kept : none;
  } catch {
    return none; // nothing may be kept here (some browsers forbid it for files from disk)
  }
}

function keep(key: string, counts: readonly number[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(counts));
  } catch {
    // The counts live as long as the page.
  }
}

/** How much is shown of the experts beside the one who speaks, the most first. `styles/talk-spotlight.css` has a rule for each. */
const LEVELS = ["positions", "names", "close"] as const;

/**
 * Fits the experts at the side of a spotlight to its height: with the positions of those who have
 * spoken while they fit, else names alone, close together at last. Where all names do not fit, those
 * next to the speaker stay, and a count says how many are left out before and after them.
 */
export function fitVoices(body: HTMLElement): void {
  const list = body.querySelector<HTMLElement>(":scope > .voices");
  if (!list) return;
  const voices = [...list.children] as HTMLElement[];
  for (const voice of voices) voice.hidden = false;
  delete list.dataset.before;
  delete list.dataset.after;
  const fits = () => list.scrollHeight <= body.clientHeight;
  for (const level of LEVELS) {
    list.dataset.level = level;
    if (fits()) return;
  }
  const speaking = voices.findIndex(({ dataset }) => dataset.state === "speaking");
  let [first, last] = [0, voices.length - 1];
  while (!fits() && last > first) {
    // The end that is farther from the speaker loses one.
    const isBefore = speaking - first > last - speaking;
    voices[isBefore ? first++ : last--]!.hidden = true;
    if (first > 0) list.dataset.before = `+${first}`;
    if (last < voices.length - 1) list.dataset.after = `+${voices.length - 1 - last}`;
  }
}

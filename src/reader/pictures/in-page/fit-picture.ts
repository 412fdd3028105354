/** Sizes of the title, px: with all people, and when only a few of them are left. */
const LARGE = [84, 74, 64, 56, 50];
const SMALL = [44, 38, 34];
/** So many people are left out only after the title is small. */
const KEPT = 3;
/** The most lines of a small title that fit into any picture, and one more. */
const MOST_LINES = 12;

/**
 * Makes what a picture shows fit: the title is set smaller first, then people are left out from the last on
 * and counted (`+ 12`), and in the end the title is cut off. `unnamed` is how many people are in no markup.
 */
export function fitPicture(picture: HTMLElement, unnamed: number): void {
  const text = picture.querySelector<HTMLElement>(".text")!;
  const people = [...picture.querySelectorAll<HTMLElement>("li[data-colour]")];
  const more = picture.querySelector<HTMLElement>(".more");
  const fits = () => text.scrollHeight <= text.clientHeight;
  const fitsIn = (sizes: readonly number[]) =>
    sizes.some((size) => {
      picture.style.setProperty("--size", `${size}px`);
      return fits();
    });
  const tell = () => {
    const left = people.filter(({ hidden }) => hidden).length + unnamed;
    if (!more || left === 0) return;
    more.hidden = false;
    more.textContent = `+ ${left}`;
  };
  const leaveOut = (least: number) => {
    for (let last = people.length - 1; last >= least && !fits(); last--) {
      people[last]!.hidden = true;
      tell();
    }
    return fits();
  };
  tell();
  if (fitsIn(LARGE) || leaveOut(KEPT) || fitsIn(SMALL) || leaveOut(0)) return;
  if (more) more.hidden = true;
  for (let lines = MOST_LINES; lines > 1 && !fits(); lines--)
    picture.style.setProperty("--lines", String(lines));
}

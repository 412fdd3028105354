import { type Desk, find, type ShowState } from "./parts.ts";
import { bindPicture } from "./picture.ts";
import { type Place, placeAfter, type Screens } from "./steps.ts";

/** Shows the step that the room sees, and what one more click shows. */
export function bindPictures({ desk, root, screens }: Desk): ShowState {
  const now = find(desk, ".desk-now");
  const next = find(desk, ".desk-next");
  const showNow = bindPicture(find(now, ".desk-picture"), root, screens);
  const showNext = bindPicture(find(next, ".desk-picture"), root, screens);
  /** The votes that the pictures show. */
  let counted: string | undefined;
  return (state) => {
    // A step from a blank display shows what the room saw before.
    const after = state.blank ? state : placeAfter(state, screens);
    // Before the picture is fitted to its space.
    find(next, ".desk-picture").hidden = after === undefined;
    find(next, ".desk-end").hidden = after !== undefined;
    const counts = JSON.stringify(state.vote?.counts);
    showNow(state, counts !== counted);
    showNext(after, counts !== counted);
    counted = counts;
    name(now, state, screens);
    name(next, after, screens);
    now.toggleAttribute("data-blank", state.blank);
  };
}

/** Says beside a picture's heading, and to screen readers, what it shows. */
function name(section: HTMLElement, place: Place | undefined, screens: Screens): void {
  const screen = place && screens[place.slide]?.[place.screen];
  const texts = [".label", "h1, h2"].map((selector) => screen?.querySelector(selector)?.textContent?.trim());
  const [label, title] = texts;
  find(section, ".desk-place").textContent = label || title || "";
  const heading = find(section, ".desk-label").firstChild?.textContent?.trim();
  find(section, ".desk-picture").ariaLabel = [heading, label, title].filter(Boolean).join(": ");
}

import { element } from "../element.ts";
import { type PlaceOnSlide, placeOnSlide, slidesBox } from "./place-on-slide.ts";
import { toolOf } from "./tool.ts";

/**
 * Makes the pointer follow the mouse, a stylus or a finger while it is in use. It is a circle of
 * light: the rest of the slide gets darker. The deck's element tells where it is in the event `spot`.
 */
export function bindSpot(root: HTMLElement): void {
  const tell = (detail?: PlaceOnSlide) => {
    showSpot(root, detail);
    root.dispatchEvent(new CustomEvent("spot", { detail }));
  };
  document.addEventListener("pointermove", (event) => {
    if (toolOf(root) === "pointer") tell(placeOnSlide(root, event));
  });
  root.addEventListener("tool", () => toolOf(root) !== "pointer" && tell());
}

/** Shows the circle at a place of the slide; removes it when no place is given. */
export function showSpot(root: HTMLElement, place?: PlaceOnSlide): void {
  const known = document.querySelector<HTMLElement>(".spot");
  if (!place) {
    known?.remove();
    return;
  }
  const spot = known ?? element("div", { class: "spot" });
  const { left, top, width, height } = slidesBox(root);
  spot.style.setProperty("--x", `${left + place.x * width}px`);
  spot.style.setProperty("--y", `${top + place.y * height}px`);
  if (!known) document.body.append(spot);
}

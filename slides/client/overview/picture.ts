import { element } from "../element.ts";
import { fitSlide } from "../fit.ts";

/**
 * A picture of a screen: a copy of what it shows, with all of its steps, without ids and speaker
 * notes. It takes the width of the element that it is put into; `fitPicture` finishes it there.
 */
export function pictureOf(section: HTMLElement): HTMLElement {
  const screen = section.querySelector(":scope > .screen")!.cloneNode(true) as HTMLElement;
  for (const named of screen.querySelectorAll("[id]")) if (!named.closest("svg")) named.removeAttribute("id");
  for (const fragment of screen.querySelectorAll(".fragment")) fragment.classList.add("visible");
  const picture = element("div", { class: "picture", "aria-hidden": "true" }, screen);
  picture.inert = true;
  // Its text has its size already when the screen was shown before.
  if ("fitted" in section.dataset) picture.dataset.fitted = "";
  return picture;
}

/** Scales a picture that is in the page to the width of what it is in, and fits its text. */
export function fitPicture(picture: HTMLElement): void {
  const screen = picture.querySelector<HTMLElement>(".screen")!;
  const scale = picture.parentElement!.clientWidth / screen.offsetWidth;
  picture.style.setProperty("--scale", String(scale));
  if (!("fitted" in picture.dataset)) fitSlide(picture);
}

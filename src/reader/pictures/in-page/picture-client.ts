import { fitPicture } from "./fit-picture.ts";
import { hasBoxes } from "./has-boxes.ts";

/** What the page is given for a picture. */
export interface PictureToShow {
  /** The body's markup. */
  readonly body: string;
  /** Letters of which it is not sure that a font has them. */
  readonly doubtful: readonly string[];
  /** How many people there are besides those in the markup. */
  readonly unnamed: number;
}

declare global {
  interface Window {
    /**
     * Shows a picture for links and makes it fit. False when no font has one of its letters, so that it would
     * have empty boxes.
     */
    showPicture(picture: PictureToShow): Promise<boolean>;
  }
}

window.showPicture = async ({ body, doubtful, unnamed }) => {
  document.body.innerHTML = body;
  const picture = document.querySelector<HTMLElement>(".picture")!;
  // Its fonts are asked for when it is laid out.
  picture.getBoundingClientRect();
  await document.fonts.ready;
  if (hasBoxes(picture.querySelector("h1")!, doubtful)) return false;
  fitPicture(picture, unnamed);
  return true;
};

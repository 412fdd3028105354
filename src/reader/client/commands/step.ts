import { currentPart, partsOf } from "../current-part.ts";

/**
 * How to get to the next question or section, or the one before with `distance` -1: on the page of the whole
 * article within the page, else to another page. Undefined where there is none.
 */
export function stepTo(distance: 1 | -1): (() => void) | undefined {
  const parts = partsOf();
  const at = parts.indexOf(currentPart()!);
  const part = parts[at + distance];
  if (part)
    return () => {
      location.hash = part.id;
    };
  const rel = distance === 1 ? "next" : "prev";
  const link = document.querySelector<HTMLAnchorElement>(`main a[rel~=${rel}]`);
  return link ? () => link.click() : undefined;
}

import { textsIn } from "../../texts.ts";

/** Removes the places at which words could be divided: for text whose words stay whole. */
export function removeSoftHyphens(element: HTMLElement): void {
  for (const text of textsIn(element))
    if (text.data.includes("\u00ad")) text.data = text.data.replaceAll("\u00ad", "");
}

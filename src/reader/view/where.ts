import { READER } from "../files.ts";
import type { PageContext } from "../page-context.ts";
import type { Whereabouts } from "./link.ts";

/** Where a question or section stands in the other outputs, the last output first. */
export function whereabouts(id: string, { file, site, words }: PageContext): readonly Whereabouts[] {
  const locator = site.locators.get(id) ?? {};
  const toFolder = "../".repeat(file.split("/").length - 1);
  return [...site.outputs].reverse().flatMap(({ name, place }) => {
    const found = name === READER ? undefined : place?.(locator, words);
    return found ? [{ text: found.text, href: toFolder + found.address }] : [];
  });
}

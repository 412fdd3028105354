import { type PDFDict, PDFName } from "@cantoo/pdf-lib";
import { type Font, fontOf, NO_FONT } from "./font-letters.ts";

/** Finds the font of a name among resources. */
export type FontFinder = (name: string, resources: PDFDict | undefined) => Font;

/** Finds fonts by name. Each is read once, however many pages use it; each name is looked up once a page. */
export function fontFinder(): FontFinder {
  const known = new Map<string, Font | undefined>();
  let page: { readonly resources: PDFDict | undefined; readonly fonts: Map<string, Font> } | undefined;
  const find = (name: string, resources: PDFDict | undefined): Font => {
    const fonts = resources?.lookup(PDFName.of("Font")) as PDFDict | undefined;
    const key = String(fonts?.get(PDFName.of(name)) ?? name);
    if (!known.has(key)) known.set(key, fontOf(fonts?.lookup(PDFName.of(name)) as PDFDict | undefined));
    return known.get(key) ?? NO_FONT;
  };
  return (name, resources) => {
    if (page?.resources !== resources || !page) page = { resources, fonts: new Map() };
    const font = page.fonts.get(name) ?? find(name, resources);
    page.fonts.set(name, font);
    return font;
  };
}

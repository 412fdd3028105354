import type { Palette, ScreenContent } from "../screen-content.ts";
import { readPalette } from "./read-palette.ts";
import { readScreen } from "./read-screen.ts";

declare global {
  interface Window {
    /** Defined by this script, which runs in a talk that reveal.js has laid out for print. */
    readScreens(): Promise<readonly ScreenContent[]>;
    readPalette(): Palette;
    /** Shows the page of one screen alone, by its index, and gives its left upper corner in the document. */
    showScreen(index: number): { readonly x: number; readonly y: number };
  }
}

const pages = () => document.querySelectorAll<HTMLElement>(".pdf-page");

window.readScreens = async () => {
  await document.fonts.ready;
  return [...pages()].map(readScreen);
};

window.readPalette = () => readPalette(document.querySelector<HTMLElement>(".reveal")!);

window.showScreen = (index) => {
  pages().forEach((page, own) => {
    page.hidden = own !== index;
  });
  const { x, y } = pages()[index]!.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY };
};

import { dirname, resolve } from "node:path";
import { installedFonts } from "../../assets/fonts/installed-fonts.ts";
import { packageRoot } from "../../assets/package-root.ts";
import { themeStyle } from "../../assets/print-theme.ts";
import type { Article } from "../../model/article.ts";

/** How the pictures of an article look, besides our own style sheet. */
export interface Look {
  /** Style elements: the author's theme, and the fonts that the author has installed. */
  readonly styles: string;
  /** The files that they ask for, with their paths on disk. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The look of pictures with this markup, of an article or of a place with its file and language; `theme` is the
 * author's for print, which has the same fonts.
 */
export function lookOf(
  { file, meta: { lang } }: { readonly file: string; readonly meta: Pick<Article["meta"], "lang"> },
  markup: string,
  theme: string,
): Look {
  const folders = [dirname(resolve(file)), process.cwd(), packageRoot];
  const { css, files } = installedFonts(markup, lang, folders);
  return { styles: `${themeStyle(theme)}${css === "" ? "" : `<style>\n${css}\n</style>\n`}`, files };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../assets/package-root.ts";
import { hasItalics } from "../i18n/has-italics.ts";

/** A font file of the book. */
export interface BookFont {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The fonts of a book, and the rules that use them. */
export interface BookFonts {
  readonly fonts: readonly BookFont[];
  readonly css: string;
}

/**
 * Fonts that come with Triptych, by the script of an article's language (ISO 15924), for scripts that not every
 * reading system has. A file has the letters of its script and no others.
 */
const FAMILIES: Readonly<Record<string, readonly [family: string, file: string]>> = {
  Arab: ["Noto Naskh Arabic", "noto-naskh-arabic-arabic"],
  Beng: ["Noto Serif Bengali", "noto-serif-bengali-bengali"],
  Deva: ["Noto Serif Devanagari", "noto-serif-devanagari-devanagari"],
  Hebr: ["Noto Serif Hebrew", "noto-serif-hebrew-hebrew"],
  Taml: ["Noto Serif Tamil", "noto-serif-tamil-tamil"],
  Thai: ["Noto Serif Thai", "noto-serif-thai-thai"],
};

const WEIGHTS = [400, 700];

/** Scripts without italics show emphasis by weight, as the handout does. */
const UPRIGHT = "em,i,.intro{font-style:normal}em,i{font-weight:bold}";

/** The fonts of a book in a language (BCP 47). Other scripts are left to the reading system. */
export function bookFonts(lang: string): BookFonts {
  const emphasis = hasItalics(lang) ? "" : UPRIGHT;
  const found = FAMILIES[new Intl.Locale(lang).maximize().script ?? ""];
  if (!found) return { fonts: [], css: emphasis };
  const [family, name] = found;
  const fonts = WEIGHTS.map((weight) => fontNamed(`${name}-${weight}-normal.woff2`));
  const faces = fonts.map(
    ({ file }, index) =>
      `@font-face{font-family:"${family}";font-weight:${WEIGHTS[index]};src:url("${file}") format("woff2")}`,
  );
  return { fonts, css: `${faces.join("")}body{font-family:"${family}",serif}${emphasis}` };
}

const READ = new Map<string, BookFont>();

/** A font of the package; each is read once. */
function fontNamed(file: string): BookFont {
  const font = READ.get(file) ?? { file, bytes: readFileSync(join(packageRoot, "dist", "fonts", file)) };
  READ.set(file, font);
  return font;
}

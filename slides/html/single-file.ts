import { dataUrl, withFilesInside } from "../../src/assets/data-url.ts";
import type { Article } from "../../src/model/article.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { deckHtml, type EmbeddedFiles } from "./deck.ts";

/** Content of the site's `assets/` by path in the site: `assets/talk.css`. */
type Assets = RenderContext["assets"];

/**
 * The talk as one HTML file that has its style sheet, script, fonts and images inside. An image
 * without content stays a link. Throws when the site lacks a style sheet or the script of the deck.
 */
export function singleFileTalk(article: Article, context: RenderContext): string {
  const { assets } = context;
  // The file is passed on alone: it can link to other outputs only on the web.
  const alone = article.meta.site ? context : { ...context, outputs: [], locators: new Map() };
  const embedded: EmbeddedFiles = {
    style: (name, page) => cssWithFonts(textOf(name, assets), page, assets),
    script: (name) => textOf(name, assets),
    image: (src) => {
      const bytes = context.imageBytes(src);
      return bytes && dataUrl(context.imagePath(src), bytes);
    },
    file: (src, path) => {
      const video = context.video?.(src);
      const bytes = path === video?.path ? video.bytes() : context.imageBytes(src);
      return bytes && dataUrl(path, bytes);
    },
  };
  return deckHtml(article, alone, { embedded, alone: true });
}

/** Families that only some pages show. Formulas alone take 400 kB. */
const SHOWN_BY: Readonly<Record<string, RegExp>> = {
  "STIX Two Math": /<math\b/,
  "Source Code Pro Variable": /<(code|pre|kbd|samp|tt)\b/,
};

/** A style sheet of the folder `assets/` with the fonts inside that a page with this markup needs. */
function cssWithFonts(css: string, page: string, assets: Assets): string {
  const characters = [...new Set(page)].map((character) => character.codePointAt(0)!);
  const needed = css.replace(/@font-face\s*\{[^}]*\}/g, (rule) =>
    needsFont(rule, page, characters) ? rule : "",
  );
  return withFilesInside(needed, assets);
}

function needsFont(rule: string, page: string, characters: readonly number[]): boolean {
  const family = /font-family:\s*["']?([^;"']+)/.exec(rule)?.[1]?.trim() ?? "";
  if (SHOWN_BY[family] && !SHOWN_BY[family].test(page)) return false;
  const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
  if (!ranges) return true;
  return ranges.split(",").some((range) => {
    // `U+0100-02BA`, `U+2122` or `U+4??`
    const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    const first = Number.parseInt(from.replaceAll("?", "0"), 16);
    const last = Number.parseInt(to.replaceAll("?", "F"), 16);
    return characters.some((code) => code >= first && code <= last);
  });
}

function textOf(name: string, assets: Assets): string {
  const content = assets.get(`assets/${name}`);
  if (content === undefined)
    throw new Error(`the talk cannot be put into one file: assets/${name} is missing`);
  return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}

import { posix } from "node:path";
import { mediaTypeOf } from "../assets/media-types.ts";
import type { SiteFile } from "./site-file.ts";

/** Files of the site by their path. */
export type FilesByPath = ReadonlyMap<string, SiteFile["content"]>;

/**
 * A page with its style sheets, scripts, fonts and images put inside it. `path` is where it comes
 * out in the site; what it names and the site does not hold (another host's) stays a link.
 */
export function inlinePage(html: string, path: string, files: FilesByPath): string {
  const folder = posix.dirname(path);
  const fileAt = (href: string) => posix.join(folder, decodeURIComponent(href));
  const scripts: string[] = [];
  const withStyles = html
    .replace(/<link rel="stylesheet" href="([^"]+)">/g, (link, href: string) => {
      const css = files.get(fileAt(href));
      return css === undefined ? link : `<style>${inlineCss(textOf(css), fileAt(href), html, files)}</style>`;
    })
    .replace(/\n?<script defer src="([^"]+)"><\/script>/g, (tag, src: string) => {
      const script = files.get(fileAt(src));
      if (script === undefined) return tag;
      scripts.push(`<script>${safeScript(textOf(script))}</script>`);
      return "";
    })
    .replace(/(<img\b[^>]*?\bsrc=")([^"]+)"/g, (tag, before: string, src: string) => {
      const image = files.get(fileAt(src));
      return image === undefined ? tag : `${before}${dataUrl(src, image)}"`;
    });
  // A script inside the page runs where it stands, so after what it works on.
  return withStyles.replace("</body>", () => `${scripts.join("\n")}\n</body>`);
}

/** Families that only some pages show: nobody should carry 400 kB of formulas for none. */
const SHOWN_BY: Readonly<Record<string, RegExp>> = {
  "STIX Two Math": /<math\b/,
  "Source Code Pro Variable": /<(code|pre|kbd|samp|tt)\b/,
};

/** A style sheet with the fonts inside that the page has characters for. */
function inlineCss(css: string, path: string, html: string, files: FilesByPath): string {
  const characters = [...new Set(html)].map((character) => character.codePointAt(0)!);
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (rule) => (needsFont(rule, html, characters) ? rule : ""))
    .replace(/url\(["']?([^"')]+)["']?\)/g, (url, name: string) => {
      const font = files.get(posix.join(posix.dirname(path), name));
      return font === undefined ? url : `url("${dataUrl(name, font)}")`;
    });
}

function needsFont(rule: string, html: string, characters: readonly number[]): boolean {
  const family = /font-family:\s*["']?([^;"']+)/.exec(rule)?.[1]?.trim() ?? "";
  if (SHOWN_BY[family] && !SHOWN_BY[family].test(html)) return false;
  const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
  if (!ranges) return true;
  const spans = ranges.split(",").map(rangeOf);
  return characters.some((code) => spans.some(([from, to]) => code >= from && code <= to));
}

/** `U+0100-02BA`, `U+2122` or `U+4??` as its first and last code point. */
function rangeOf(range: string): readonly [number, number] {
  const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)];
}

function dataUrl(name: string, content: SiteFile["content"]): string {
  const type = mediaTypeOf(name) ?? "application/octet-stream";
  return `data:${type};base64,${Buffer.from(content).toString("base64")}`;
}

function textOf(content: SiteFile["content"]): string {
  return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}

/** The end of a script is the first `</script` there is, also inside its strings. */
function safeScript(script: string): string {
  return script.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
}

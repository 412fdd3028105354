/**
 * The author's theme as a style element; empty when there is none. In print the text face has two
 * variants, for small and for large type. A theme that sets the text face sets them too, unless it
 * names others. After its faces come the fonts that have other scripts.
 */
export function themeStyle(theme: string): string {
  if (theme === "") return "";
  const variants = ["--font-small", "--font-large"].filter((name) => !sets(theme, name));
  const faces = sets(theme, "--font-text")
    ? variants.map((name) => `${name}:var(--font-text)`).join(";")
    : "";
  const css = `${faces ? `:root{${faces}}` : ""}${withOtherScripts(theme)}`;
  // A string in the CSS could contain the element's end tag.
  return `<style>${css.replaceAll("</", "<\\/")}</style>\n`;
}

function sets(theme: string, name: string): boolean {
  return new RegExp(`${name}\\s*:`).test(theme);
}

/** A face, and what it falls back to on any machine: `Garamond, serif`. */
const FACE =
  /(--font-(?:text|small|large|label|code)\s*:)([^;{}]+?)((?:,\s*(?:serif|sans-serif|monospace|system-ui))?\s*)(?=[;}])/g;

/** A generic family has some font of the machine for every script, so ours go before it. */
function withOtherScripts(theme: string): string {
  return theme.replace(FACE, (_match, name: string, faces: string, generic: string) => {
    const others = /label|code/.test(name) ? "var(--other-sans)" : "var(--other-serif)";
    return `${name}${faces},${others}${generic}`;
  });
}

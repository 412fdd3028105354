/**
 * The author's theme as a style element; empty when there is none. In print the text face has two
 * sisters, for small and for large type: where a theme names another face, they are that one as well.
 */
export function themeStyle(theme: string): string {
  if (theme === "") return "";
  const sisters = ["--font-small", "--font-large"].filter((name) => !sets(theme, name));
  const faces = sets(theme, "--font-text") ? sisters.map((name) => `${name}:var(--font-text)`).join(";") : "";
  const css = faces ? `:root{${faces}}${theme}` : theme;
  // In a string of CSS, what would end the element.
  return `<style>${css.replaceAll("</", "<\\/")}</style>\n`;
}

function sets(theme: string, name: string): boolean {
  return new RegExp(`${name}\\s*:`).test(theme);
}

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const styles = (name: string) => readFileSync(new URL(`../../styles/${name}`, import.meta.url), "utf8");

/** The declarations of the first block after `selector`. */
function declarations(css: string, selector: string): readonly string[] {
  const start = css.indexOf("{", css.indexOf(selector));
  return css
    .slice(start + 1, css.indexOf("}", start))
    .split(";")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

it("has the same dark colours when the reader chose them and when the system is dark", () => {
  const system = declarations(styles("tokens-dark.css"), ':root:not([data-theme="light"])');
  expect(system.length).toBeGreaterThan(10);
  expect(declarations(styles("reader-themes.css"), ':root[data-theme="dark"]')).toEqual(system);
});

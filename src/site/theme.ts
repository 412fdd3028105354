import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type CustomAtRules, type TransformOptions, transform } from "lightningcss";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { shown } from "../source/load.ts";

/** The author's style sheet, beside the articles: overrides tokens in every output of the site. */
const THEME_FILE = "theme.css";

/**
 * The author's theme as a rule of the layer that wins over all others; empty when there is none.
 * `articles` is a file or a folder. Throws `EnvironmentError` when it is no CSS.
 */
export function themeCss(articles: string): string {
  const theme = readTheme(articles);
  return theme && `@layer theme{${transformed(theme, {})}}`;
}

/**
 * The values that the author's theme sets, as CSS without layers: all of it that is for print. Rules
 * for elements are those of the reader's and the talk's pages, and are left out, as is what would
 * be loaded. Empty when there is no theme; throws `EnvironmentError` when it is no CSS.
 */
export function themeTokens(articles: string): string {
  const theme = readTheme(articles);
  if (!theme) return "";
  return transformed(theme, {
    targets: { chrome: 100 << 16 },
    visitor: {
      Rule: { import: () => [], "font-face": () => [] },
      Declaration: (declaration) =>
        declaration.property === "custom" && declaration.value.name.startsWith("--") ? undefined : [],
    },
  });
}

interface Theme {
  readonly css: string;
  readonly name: string;
}

function readTheme(articles: string): Theme | "" {
  const absolute = resolve(articles);
  const folder = statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ? absolute : dirname(absolute);
  const path = join(folder, THEME_FILE);
  try {
    return { css: readFileSync(path, "utf8"), name: shown(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw new EnvironmentError(`${shown(path)} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

type How = Pick<TransformOptions<CustomAtRules>, "targets" | "visitor">;

function transformed({ css, name }: Theme, how: How): string {
  try {
    const { code } = transform({ filename: name, code: Buffer.from(css), minify: true, ...how });
    return Buffer.from(code).toString("utf8");
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    throw new EnvironmentError(`${name}${loc ? `:${loc.line}:${loc.column}` : ""} is no CSS: ${message}`);
  }
}

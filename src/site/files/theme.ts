import { join } from "node:path";
import { type CustomAtRules, type TransformOptions, transform } from "lightningcss";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { readAuthorFile } from "../../source/files/author-file.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import { foldersIn } from "../../source/load.ts";
import { foldersOf, type Sources } from "../articles/find-articles.ts";

/** The author's style sheet, beside the articles: overrides tokens in every output of the site. */
const THEME_FILE = "theme.css";

/** The author's theme, in the two forms that outputs need; both are empty when there is none. */
export interface Theme {
  /** For pages: a rule of the layer that wins over all others. */
  readonly css: string;
  /**
   * For print: the values that it sets, as CSS without layers. Rules for elements are those of the
   * reader's and the talk's pages, and are left out, as is what would be loaded.
   */
  readonly print: string;
}

/**
 * Reads the theme of articles, from the folder that they are in. Throws `EnvironmentError` when it is no
 * CSS, and when the articles are in several folders with a theme each.
 */
export function readTheme(articles: Sources): Theme {
  const themes = foldersOf(articles).flatMap((folder) => readFile(folder) ?? []);
  if (themes.length > 1)
    throw new EnvironmentError(
      `there are two themes, ${themes[0]!.name} and ${themes[1]!.name}, and a site has one: build these articles one after the other`,
    );
  const [theme] = themes;
  if (!theme) return { css: "", print: "" };
  const print = transformed(theme, {
    targets: { chrome: 100 << 16 },
    visitor: {
      Rule: { import: () => [], "font-face": () => [] },
      Declaration: (declaration) =>
        declaration.property === "custom" && declaration.value.name.startsWith("--") ? undefined : [],
    },
  });
  const css = transformed(theme, {});
  return { css: css === "" ? "" : `@layer theme{${css}}`, print };
}

interface ThemeFile {
  readonly css: string;
  /** Path as messages show it. */
  readonly name: string;
}

/** Absolute paths of the themes that articles may have, whether they are there or not. */
export function themeFiles(articles: Sources): readonly string[] {
  return foldersOf(articles).map((folder) => join(folder, THEME_FILE));
}

function readFile(folder: string): ThemeFile | undefined {
  const name = shown(join(folder, THEME_FILE));
  const probe = readAuthorFile(THEME_FILE, foldersIn(folder), LARGEST.text);
  if (probe.state === "missing") return undefined;
  if ("why" in probe) throw new EnvironmentError(`${name} cannot be read: ${probe.why}`);
  return { css: Buffer.from(probe.bytes).toString("utf8"), name };
}

type How = Pick<TransformOptions<CustomAtRules>, "targets" | "visitor">;

function transformed({ css, name }: ThemeFile, how: How): string {
  try {
    const { code } = transform({ filename: name, code: Buffer.from(css), minify: true, ...how });
    return Buffer.from(code).toString("utf8");
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    throw new EnvironmentError(
      `${name}${loc ? `:${loc.line}:${loc.column}` : ""} is not valid CSS: ${message}`,
    );
  }
}

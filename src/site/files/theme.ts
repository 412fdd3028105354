import { join, resolve } from "node:path";
import { Features } from "lightningcss";
import { dataUrl } from "../../assets/data-url.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reporter } from "../../diagnostics/report.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { splitLink } from "../../prose/address.ts";
import { readAuthorFile } from "../../source/files/author-file.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import { foldersIn } from "../../source/load.ts";
import { foldersOf, type Sources } from "../articles/find-articles.ts";
import { readThemeFile, type ThemeFile } from "./theme-files.ts";
import { parseTheme, type WrittenTheme, withAddresses } from "./theme-sheet.ts";

/** The author's style sheet, beside the articles: overrides tokens in every output of the site. */
const THEME_FILE = "theme.css";

/** The author's theme, in the two forms that outputs need; all of it is empty when there is none. */
export interface Theme {
  /** For pages: a rule of the layer that wins over all others. Its addresses are names in the site's `assets/`. */
  readonly css: string;
  /**
   * For print: the values and the fonts that it sets, as CSS without layers, with the fonts inside. Rules
   * for elements are those of the reader's and the talk's pages, and are left out.
   */
  readonly print: string;
  /** The names of the values that it sets: `--font-text`. */
  readonly tokens: ReadonlySet<string>;
  /** The fonts and images that it loads. */
  readonly files: readonly ThemeFile[];
  /** Absolute paths of the files that it names, whether they are there or not. */
  readonly named: readonly string[];
  /** What is wrong with it: CSS that cannot be read, and addresses that pages do not load from. */
  readonly findings: readonly Diagnostic[];
}

/** Where there is no theme. */
export const NO_THEME: Theme = { css: "", print: "", tokens: new Set(), files: [], named: [], findings: [] };

/** What stands for an address that is not loaded. */
const NOTHING = "data:,";

/**
 * Reads the theme of articles, from the folder that they are in. Throws `EnvironmentError` when it cannot
 * be read, and when the articles are in several folders with a theme each.
 */
export function readTheme(articles: Sources): Theme {
  const themes = foldersOf(articles).flatMap((folder) => readFile(folder) ?? []);
  if (themes.length > 1)
    throw new EnvironmentError(
      `there are two themes, ${themes[0]!.name} and ${themes[1]!.name}, and a site has one: build these articles one after the other`,
    );
  const [theme] = themes;
  return theme ? themeOf(theme) : NO_THEME;
}

function themeOf(theme: WrittenTheme & { readonly folder: string }): Theme {
  const findings: Diagnostic[] = [];
  const report = reporter(theme.name, findings);
  const sheet = parseTheme(theme, {}, report);
  if (!sheet) return { ...NO_THEME, findings };
  const files = new Map<string, ThemeFile>();
  const folders = foldersIn(theme.folder);
  for (const { address, span } of sheet.addresses) {
    const file = readThemeFile(address, folders);
    if ("content" in file) files.set(address, file);
    else report("theme/address", span, `“${address}” cannot be loaded: ${file.why}`, file.hint);
  }
  const css = withAddresses(sheet, (address) => files.get(address)?.name ?? NOTHING);
  const inside = (address: string) => {
    const file = files.get(address);
    return file ? dataUrl(file.name, file.content) : NOTHING;
  };
  const print = withAddresses(printed(theme)!, inside);
  const named = sheet.addresses.map(({ address }) => resolve(theme.folder, splitLink(address).path));
  const pages = css === "" ? "" : `@layer theme{${css}}`;
  const tokens = new Set(print.match(/--[\w-]+(?=\s*:)/g));
  return { css: pages, print, tokens, files: [...files.values()], named, findings };
}

/** What print takes of a theme. */
function printed(theme: WrittenTheme): ReturnType<typeof parseTheme> {
  return parseTheme(
    theme,
    {
      targets: { chrome: 100 << 16 },
      // The browser that prints knows it; in place of it would stand variables that nothing sets.
      exclude: Features.LightDark,
      visitor: {
        Declaration: (declaration) =>
          declaration.property === "custom" && declaration.value.name.startsWith("--") ? undefined : [],
      },
    },
    () => undefined, // told for pages already
  );
}

/** Absolute paths of the themes that articles may have, whether they are there or not. */
export function themeFiles(articles: Sources): readonly string[] {
  return foldersOf(articles).map((folder) => join(folder, THEME_FILE));
}

function readFile(folder: string): (WrittenTheme & { readonly folder: string }) | undefined {
  const name = shown(join(folder, THEME_FILE));
  const probe = readAuthorFile(THEME_FILE, foldersIn(folder), LARGEST.text);
  if (probe.state === "missing") return undefined;
  if ("why" in probe) throw new EnvironmentError(`${name} cannot be read: ${probe.why}`);
  return { css: Buffer.from(probe.bytes).toString("utf8"), name, folder };
}

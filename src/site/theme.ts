import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { transform } from "lightningcss";
import { Trouble } from "../diagnostics/trouble.ts";
import { shown } from "../source/load.ts";

/** The author's style sheet, beside the articles: overrides tokens in every output of the site. */
const THEME_FILE = "theme.css";

/**
 * The author's theme as a rule of the layer that wins over all others; empty when there is none.
 * `articles` is a file or a folder. Throws `Trouble` when it is no CSS.
 */
export function themeCss(articles: string): string {
  const absolute = resolve(articles);
  const folder = statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ? absolute : dirname(absolute);
  const path = join(folder, THEME_FILE);
  let css: string;
  try {
    css = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw new Trouble(`${shown(path)} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  return inLayer(css, shown(path));
}

function inLayer(css: string, name: string): string {
  const code = Buffer.from(css);
  try {
    const checked = transform({ filename: name, code, minify: true }).code;
    return `@layer theme{${Buffer.from(checked).toString("utf8")}}`;
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    throw new Trouble(`${name}${loc ? `:${loc.line}:${loc.column}` : ""} is no CSS: ${message}`);
  }
}

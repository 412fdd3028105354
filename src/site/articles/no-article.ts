import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DEFAULTS_FILE } from "../../source/load.ts";

/** What every folder may have and is no article. */
const OTHER_NAMES =
  /^(readme|changelog|changes|history|contributing|code[-_]of[-_]conduct|security|support|governance|authors|maintainers|notice|todo|licen[cs]e|copying)([-_.][\w-]+)?\.(md|markdown)$/i;

/** Most bytes of a file that are looked at for its shape. */
const LOOKED_AT = 10_000_000;

/** Whether a file's name says that it is about the folder: `README.md`, `LICENSE-MIT.md`. */
export function hasOtherName(path: string): boolean {
  return OTHER_NAMES.test(basename(path));
}

/**
 * Why a Markdown file of a folder does not look like an article; undefined when it does, and for a file that
 * reading it will say more about. An article has front matter or a question; where `triptych.yaml` lies
 * beside it, any heading of level two will do.
 */
export function otherShape(path: string): string | undefined {
  const text = textOf(path);
  if (text === undefined || /^\s*(---|\+\+\+)\s*$/m.test(text.slice(0, 200))) return undefined;
  const headings = text.match(/^ {0,3}##[ \t].*$/gm) ?? [];
  if (headings.some((heading) => /[?？؟;](\s*\{[^}]*\})?[\s#]*$/.test(heading))) return undefined;
  if (headings.length > 0 && existsSync(join(dirname(path), DEFAULTS_FILE))) return undefined;
  return "it has no front matter and no ## question";
}

function textOf(path: string): string | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= LOOKED_AT ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

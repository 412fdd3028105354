import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../assets/package-root.ts";
import { themeTemplate } from "../../assets/theme-template.ts";

/** What is put where a template says `{{name}}`, `{{version}}` or `{{lang}}`. */
export interface SiteNames {
  /** Of the package: small letters, digits and hyphens. */
  readonly name: string;
  /** Of Triptych. */
  readonly version: string;
  readonly lang: string;
}

/**
 * The files of a new site besides its article, by their paths with `/`: those of `templates/site`, where a
 * name that begins with `_` stands for one with a dot (npm leaves some of those out of packages), and a theme.
 */
export function siteFiles(names: SiteNames): ReadonlyMap<string, string> {
  const folder = join(packageRoot, "templates", "site");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry): [string, string][] => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    return [[name.replace(/(^|\/)_/g, "$1."), filled(readFileSync(path, "utf8"), names)]];
  });
  return new Map([...files, ["articles/theme.css", themeTemplate()]]);
}

function filled(text: string, names: SiteNames): string {
  return text.replace(/\{\{(name|version|lang)\}\}/g, (_all, key: keyof SiteNames) => names[key]);
}

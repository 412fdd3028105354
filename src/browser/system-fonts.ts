import { readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What the browser takes from the environment to choose fonts. */
const VARIABLES = ["FONTCONFIG_FILE", "FONTCONFIG_PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE"];

/** Where fontconfig has its rules. https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html */
const RULES = ["/etc/fonts", "/usr/share/fontconfig", "/usr/local/etc/fonts"];

/** A folder that a file of rules names; `~` is the home folder. */
const FOLDER_IN_RULES = /<dir(?:\s[^>]*)?>\s*([^<]+?)\s*<\/dir>/g;

/**
 * A text that changes whenever a font or a rule for choosing fonts is added to this machine, changed or
 * removed: a page that was set before may look different now.
 */
export function systemFonts(): string {
  const { env } = process;
  const found: string[] = [];
  const seen = new Set<string>();
  for (const waiting = [...fontFolders(process.platform, env, homedir())]; waiting.length > 0; ) {
    const path = waiting.pop()!;
    const stats = statsOf(path);
    if (stats === undefined) continue;
    const { dev, ino, size, mtimeMs } = stats;
    found.push(`${path} ${ino} ${size} ${mtimeMs}`);
    // Links of folders may lead round in a circle.
    if (!stats.isDirectory() || !seen.has(`${dev}:${ino}`)) waiting.push(...nextOf(path, stats));
    seen.add(`${dev}:${ino}`);
  }
  return [...VARIABLES.map((name) => `${name}=${env[name] ?? ""}`), ...found.sort()].join("\n");
}

/** Where a system keeps fonts, and rules for choosing them. `env` is its environment. */
function fontFolders(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): readonly string[] {
  switch (platform) {
    case "darwin":
      return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library/Fonts")];
    case "win32":
      return [
        join(env.SYSTEMROOT ?? "C:\\Windows", "Fonts"),
        join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "Microsoft\\Windows\\Fonts"),
      ];
    default:
      return [
        ...["/usr/share/fonts", "/usr/local/share/fonts", ...RULES],
        join(env.XDG_DATA_HOME || join(home, ".local/share"), "fonts"),
        join(env.XDG_CONFIG_HOME || join(home, ".config"), "fontconfig"),
        ...[join(home, ".fonts"), join(home, ".fonts.conf")],
        ...[env.FONTCONFIG_FILE, env.FONTCONFIG_PATH].filter((path) => path !== undefined),
      ];
  }
}

/** Undefined for what is not there, or what this user may not see, and the browser neither. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What is in a folder, or the folders that a file of rules names. */
function nextOf(path: string, stats: Stats): readonly string[] {
  try {
    if (stats.isDirectory()) return readdirSync(path).map((name) => join(path, name));
    if (!path.endsWith(".conf") || !stats.isFile()) return [];
    const folders = readFileSync(path, "utf8").matchAll(FOLDER_IN_RULES);
    return [...folders].map(([, folder]) => folder!.replace(/^~(?=\/|$)/, homedir()));
  } catch {
    return [];
  }
}

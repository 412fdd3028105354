import { accessSync, constants, statSync } from "node:fs";
import { posix, win32 } from "node:path";

/** Names of the browser's program, in folders of `PATH`. */
const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];

/** Below `/` and below the home folder. */
const MAC_PATHS = [
  "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "Applications/Chromium.app/Contents/MacOS/Chromium",
  "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** Below the folders for programs. */
const WINDOWS_PATHS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of an installed Chrome, Chromium or (on macOS and Windows) Edge; undefined without one. */
export function findChromium(): string | undefined {
  return browserPaths(process.platform, process.env).find(canRun);
}

/** Where a system keeps its browsers, the preferred one first. `env` is its environment. */
export function browserPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(isSet);
    return WINDOWS_PATHS.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
  }
  const folders = [...(env.PATH ?? "").split(posix.delimiter).filter(isSet), "/usr/bin", "/snap/bin"];
  const named = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== "darwin") return ["/opt/google/chrome/chrome", ...named];
  const roots = ["/", env.HOME].filter(isSet);
  return [...MAC_PATHS.flatMap((path) => roots.map((root) => posix.join(root, path))), ...named];
}

function isSet(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

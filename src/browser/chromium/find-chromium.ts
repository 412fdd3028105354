import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A browser that could be started. */
export interface Chromium {
  readonly path: string;
  /** Where it is from, for messages. */
  readonly origin: string;
  /** What has to be set in its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];

const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_PATHS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** An installed Chrome, Chromium or (where it comes with the system) Edge. */
export function findChromium(platform: NodeJS.Platform = process.platform): Chromium | undefined {
  const path = candidates(platform).find(canRun);
  return path === undefined ? undefined : { path, origin: path };
}

function candidates(platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS_PATHS.map((path) => join(root, path)) : []));
  }
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const named = NAMES.flatMap((name) =>
    [...onPath, "/usr/bin", "/snap/bin"].map((folder) => join(folder, name)),
  );
  if (platform !== "darwin") return ["/opt/google/chrome/chrome", ...named];
  return [...MAC_PATHS, ...MAC_PATHS.map((path) => join(process.env.HOME ?? "", path)), ...named];
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

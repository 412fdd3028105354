import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packageRoot } from "../../assets/package-root.ts";
import { cacheFolder } from "../../system/cache-folder.ts";
import type { Chromium } from "./chromium-process.ts";
import { FONTS_CONFIG, unpackChromium } from "./unpack-chromium.ts";

/**
 * The browser in the npm package `@sparticuz/chromium`: a headless shell for Linux on x64, unpacked
 * once into our cache. Only the package's files are used: its own code unpacks into the temp folder
 * without a lock and trusts whatever is there. Gives undefined when the package is not installed in
 * reach of one of `folders`: Triptych's own, and the one that a build is started in.
 */
export async function npmChromium(folders = [packageRoot, process.cwd()]): Promise<Chromium | undefined> {
  const root = packageFolder(folders);
  if (root === undefined) return undefined;
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  await unpackChromium(join(root, "bin"), folder);
  return { path: join(folder, "chromium"), origin: "from npm", env: environment(folder) };
}

function packageFolder(folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    try {
      const main = createRequire(join(folder, "package.json")).resolve("@sparticuz/chromium");
      return join(main, "..", "..", "..");
    } catch {
      // It is not installed there.
    }
  }
  return undefined;
}

/**
 * What lets the browser find its own fonts and libraries. A folder in `LD_LIBRARY_PATH` goes before
 * the system's libraries, so it is named only where the system lacks some.
 */
function environment(folder: string): Record<string, string> {
  const { LD_LIBRARY_PATH, FONTCONFIG_FILE, FONTCONFIG_PATH } = process.env;
  const fonts: Record<string, string> =
    FONTCONFIG_FILE || FONTCONFIG_PATH ? {} : { FONTCONFIG_FILE: join(folder, FONTS_CONFIG) };
  if (hasSystemLibraries()) return fonts;
  const libraries = join(folder, "lib");
  return { ...fonts, LD_LIBRARY_PATH: LD_LIBRARY_PATH ? `${LD_LIBRARY_PATH}:${libraries}` : libraries };
}

/** Whether the system has what the browser needs beyond the C library, in one of the usual folders. */
function hasSystemLibraries(): boolean {
  const folders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib"];
  return ["libnss3.so", "libnssutil3.so", "libnspr4.so", "libexpat.so.1"].every((library) =>
    folders.some((folder) => existsSync(join(folder, library))),
  );
}

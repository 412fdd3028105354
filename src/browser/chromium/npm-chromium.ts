import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packageRoot } from "../../assets/package-root.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { cacheFolder } from "../cache-folder.ts";
import type { Chromium } from "./find-chromium.ts";
import { FONTS_CONFIG, unpackChromium } from "./unpack-chromium.ts";

const PACKAGE = "@sparticuz/chromium";
const require = createRequire(join(packageRoot, "package.json"));

/**
 * The browser that came with npm: a headless shell for Linux on x64, unpacked once into our cache.
 * The package's own way is to unpack into the temp folder without a lock and to trust whatever
 * lies there, so only its files are used. Throws `EnvironmentError` where it does not run.
 */
export async function npmChromium(): Promise<Chromium> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new EnvironmentError(
      `no browser found for the handout: install Google Chrome, or set TRIPTYCH_CHROMIUM to a Chromium (none comes with npm for ${process.platform} on ${process.arch})`,
    );
  }
  const root = packageFolder();
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  await unpackChromium(join(root, "bin"), folder);
  return { path: join(folder, "chromium"), origin: "from npm", env: environment(folder) };
}

function packageFolder(): string {
  try {
    return join(require.resolve(PACKAGE), "..", "..", "..");
  } catch {
    throw new EnvironmentError(
      `no browser found for the handout: install Google Chrome, or run npm install so that ${PACKAGE} is there`,
    );
  }
}

/**
 * Libraries and fonts for systems that lack them. A folder in `LD_LIBRARY_PATH` goes before the
 * system's own, so it is named only where the browser would not start without.
 */
function environment(folder: string): Record<string, string> {
  const { LD_LIBRARY_PATH, FONTCONFIG_FILE, FONTCONFIG_PATH } = process.env;
  const fonts: Record<string, string> =
    FONTCONFIG_FILE || FONTCONFIG_PATH ? {} : { FONTCONFIG_FILE: join(folder, FONTS_CONFIG) };
  if (hasSystemLibraries()) return fonts;
  const libraries = join(folder, "lib");
  return { ...fonts, LD_LIBRARY_PATH: LD_LIBRARY_PATH ? `${LD_LIBRARY_PATH}:${libraries}` : libraries };
}

/** What the browser needs beyond the C library, in the places where Linux systems keep it. */
function hasSystemLibraries(): boolean {
  const folders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib"];
  return ["libnss3.so", "libnssutil3.so", "libnspr4.so", "libexpat.so.1"].every((library) =>
    folders.some((folder) => existsSync(join(folder, library))),
  );
}

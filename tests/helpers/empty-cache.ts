import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { cacheFolder } from "../../src/system/cache-folder.ts";
import { folderWith } from "./folder.ts";

/**
 * Gives this process a cache of its own for a test that calls `vi.unstubAllEnvs` at its end; the path of its
 * folder. There is nothing in it but the browser from npm, which takes seconds to unpack.
 */
export function useEmptyCache(): string {
  const browsers = readdirSync(cacheFolder()).filter((name) => /^chromium-[\d.]+$/.test(name));
  const home = folderWith();
  const folder = join(home, "triptych");
  mkdirSync(folder, { mode: 0o700 });
  for (const name of browsers) symlinkSync(join(cacheFolder(), name), join(folder, name));
  vi.stubEnv("XDG_CACHE_HOME", home);
  return folder;
}

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundleCss } from "../../assets/bundle-css.ts";
import { packageRoot } from "../../assets/package-root.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { keyOf } from "./cache.ts";
import { ownCodeKey } from "./own-code.ts";

/** Reads a file that the page asks for, by its path on our made-up host; undefined when none is there. */
export type Files = (path: string) => Promise<Uint8Array | undefined>;

/** The files that every handout needs, and one text that is another whenever one of them is, or our code. */
export interface HandoutFiles {
  readonly read: Files;
  fingerprint(): Promise<string>;
}

const require = createRequire(join(packageRoot, "package.json"));

/**
 * The files that every handout needs: style, fonts, scripts. Each is read once; fonts only when
 * asked for, because few handouts need every alphabet. Throws `EnvironmentError` when one is missing.
 */
export async function handoutFiles(): Promise<HandoutFiles> {
  const [{ css, fonts }, pagedJs, typesetJs] = await Promise.all([
    bundleCss("print.css", { lower: true }),
    part(join(require.resolve("pagedjs"), "..", "..", "dist", "paged.js")),
    part(join(packageRoot, "dist", "client", "typeset.js")),
  ]);
  const read = new Map<string, Promise<Uint8Array | undefined>>([
    ["print.css", Promise.resolve(Buffer.from(css))],
    ["paged.js", Promise.resolve(pagedJs)],
    ["typeset.js", Promise.resolve(typesetJs)],
  ]);
  let fingerprint: Promise<string> | undefined;
  return {
    fingerprint: () => {
      fingerprint ??= Promise.all([ownCodeKey(), ...[...fonts.values()].map((font) => readFile(font))]).then(
        (parts) => keyOf([css, pagedJs, typesetJs, ...fonts.keys(), ...parts]),
      );
      return fingerprint;
    },
    read: async (path) => {
      const font = fonts.get(path);
      if (font && !read.has(path)) read.set(path, readFile(font));
      return read.get(path);
    },
  };
}

async function part(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new EnvironmentError(`a part of Triptych is missing: ${path}; install it anew`);
  }
}

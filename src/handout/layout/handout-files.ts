import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCss } from "../../assets/bundle-css.ts";
import { packageRoot } from "../../assets/package-root.ts";
import type { Files } from "../../browser/answer-requests.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { keyOf } from "../../system/cache.ts";

/** The files that every handout needs: style sheet, fonts and scripts. */
export interface HandoutFiles {
  readonly read: Files;
  /** A text that changes whenever one of these files or Triptych's own code changes. */
  fingerprint(): Promise<string>;
}

const require = createRequire(join(packageRoot, "package.json"));

/**
 * Gives the files that every handout needs. Each is read once. Fonts are read only when a page
 * requests them, because few handouts need every alphabet. Throws `EnvironmentError` when a file is
 * missing.
 */
export async function handoutFiles(): Promise<HandoutFiles> {
  const [{ css, fonts }, pagedJs, typesetJs] = await Promise.all([
    bundleCss("print.css", { lower: true }),
    readOwn(join(require.resolve("pagedjs"), "..", "..", "dist", "paged.js")),
    readOwn(join(packageRoot, "dist", "client", "typeset.js")),
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
        (contents) => keyOf([css, pagedJs, typesetJs, ...fonts.keys(), ...contents]),
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

async function readOwn(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new EnvironmentError(`a file of Triptych is missing: ${path}; install Triptych again`);
  }
}

const HERE = dirname(fileURLToPath(import.meta.url));
/** The folders of the code that makes handouts, or that of the bundle which it is part of. */
const CODE = basename(HERE) === "layout" ? [dirname(HERE), join(HERE, "..", "..", "pdf")] : [HERE];

/**
 * A key that changes whenever a script in or below one of `folders` changes: a cache that another
 * version of the code wrote must not be read.
 */
export async function ownCodeKey(folders: readonly string[] = CODE): Promise<string> {
  const keys = folders.map(async (folder) => {
    const all = await readdir(folder, { recursive: true });
    const names = all.filter((name) => /\.[jt]s$/.test(name)).sort();
    return keyOf([...names, ...(await Promise.all(names.map((name) => readFile(join(folder, name)))))]);
  });
  return keyOf(await Promise.all(keys));
}

const IMAGE = /<img [^>]*?src="([^"]+)"/g;

/** A key that changes whenever one of the images in some HTML changes. */
export async function imageKey(html: string, files: Files): Promise<string> {
  const paths = [...html.matchAll(IMAGE)].map(([, path]) => decodeURIComponent(path!));
  const images = await Promise.all([...new Set(paths)].map((path) => files(path)));
  return keyOf(images.map((bytes) => bytes ?? ""));
}

import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, lstatSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { escapeHtml } from "../../markup/html.ts";
import { startCleaner } from "../../system/cleaner.ts";
import { removeLeftovers, removeQuietly } from "../../system/leftovers.ts";
import { makeFolder } from "../../system/make-folder.ts";
import { ownerName } from "../../system/owner.ts";
import { filesInTar } from "./tar.ts";

/** Name of the font configuration file beside the unpacked browser. */
export const FONTS_CONFIG = "fonts-with-own.conf";

const decompress = promisify(brotliDecompress);

/** The list of what was unpacked, with sizes and times, beside it. */
const LIST = "unpacked.json";

/**
 * Unpacks the browser's files from the npm package's `bin` folder into `folder`, unless they are there as
 * they were unpacked. They are unpacked into a folder beside it that is renamed at the end, so that a build
 * that is stopped leaves no incomplete browser, and two builds at once do not disturb each other. Takes
 * some seconds and 215 MB. Throws `EnvironmentError` when the disk cannot be written.
 */
export async function unpackChromium(bin: string, folder: string): Promise<void> {
  if (isWhole(folder)) return;
  const prefix = `${basename(folder)}.draft-`;
  removeLeftovers(dirname(folder), prefix);
  const draft = join(dirname(folder), `${prefix}${ownerName()}-${randomUUID().slice(0, 6)}`);
  const cleaner = startCleaner([draft]);
  try {
    await mkdir(draft);
    await fill(bin, draft);
    await writeFile(join(draft, FONTS_CONFIG), fontsConfig(join(folder, "fonts")));
    await writeFile(join(draft, LIST), JSON.stringify(listOf(draft)));
    await moveInto(draft, folder);
  } catch (error) {
    throw new EnvironmentError(
      `the browser from npm cannot be unpacked into ${folder}: ${reasonOf(error)}; set XDG_CACHE_HOME to a folder that can be written and has 215 MB of space`,
    );
  } finally {
    removeQuietly(draft);
    cleaner.dismiss();
  }
}

/**
 * Whether nothing of an unpacked browser was changed or removed. Sizes and times decide: a checksum of
 * 180 MB would take as long as a small handout.
 */
function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, LIST), "utf8") === JSON.stringify(listOf(folder));
  } catch {
    return false;
  }
}

/** Each file of a folder with its size in bytes and the time when it was written last, ms. */
function listOf(folder: string): readonly (readonly [path: string, size: number, ms: number])[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path !== LIST)
    .sort()
    .flatMap((path) => {
      const stats = lstatSync(join(folder, path));
      return stats.isDirectory() ? [] : [[path, stats.size, stats.mtimeMs] as const];
    });
}

async function fill(bin: string, folder: string): Promise<void> {
  await Promise.all([
    pipeline(
      createReadStream(join(bin, "chromium.br")),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
      createWriteStream(join(folder, "chromium"), { mode: 0o755 }),
    ),
    ...["al2023.tar.br", "fonts.tar.br"].map((name) => unpackTar(join(bin, name), folder)),
  ]);
}

async function unpackTar(file: string, folder: string): Promise<void> {
  const tar = await decompress(await readFile(file));
  for (const { path, bytes } of filesInTar(tar)) {
    const target = join(folder, path);
    makeFolder(dirname(target));
    await writeFile(target, bytes, { mode: 0o755 });
  }
}

/**
 * The system's fonts and those of the package: without any system font a page crashes, even when
 * it brings its own fonts.
 */
function fontsConfig(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeHtml(fonts)}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}

/** Renames the folder. When another process has been faster, its folder is as good. */
async function moveInto(from: string, to: string): Promise<void> {
  try {
    if (!isWhole(to)) removeQuietly(to);
    await rename(from, to);
  } catch (error) {
    if (!isWhole(to)) throw error;
  }
}

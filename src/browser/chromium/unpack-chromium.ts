import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { escapeHtml } from "../../markup/html.ts";
import { filesInTar } from "./tar.ts";

/** Name of the font configuration that goes with the unpacked browser. */
export const FONTS_CONFIG = "fonts-with-own.conf";

const decompress = promisify(brotliDecompress);

/**
 * Unpacks the browser's files from the npm package's `bin` folder into `folder`, unless it is
 * there. All or nothing: it is unpacked beside and moved in at the end, so a build that was cut
 * short leaves nothing half done and two builds at once do not disturb each other. Takes some
 * seconds and 215 MB. Throws `EnvironmentError` when the disk does not let it.
 */
export async function unpackChromium(bin: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  try {
    const beside = await mkdtemp(join(dirname(folder), `${basename(folder)}-`));
    try {
      await fill(bin, beside);
      await writeFile(join(beside, FONTS_CONFIG), fontsConfig(join(folder, "fonts")));
      await moveInto(beside, folder);
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  } catch (error) {
    throw new EnvironmentError(
      `the browser from npm cannot be unpacked into ${folder}: ${(error as Error).message}`,
    );
  }
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
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { mode: 0o755 });
  }
}

/**
 * The system's fonts and those that came with the browser: with no font at all to fall back on, a
 * page crashes, even one that brings its own.
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

/** When another process was first, what it made is as good. */
async function moveInto(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

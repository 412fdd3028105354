import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { escapeHtml } from "../../markup/html.ts";
import { filesInTar } from "./tar.ts";

/** Name of the font configuration file beside the unpacked browser. */
export const FONTS_CONFIG = "fonts-with-own.conf";

const decompress = promisify(brotliDecompress);

/**
 * Unpacks the browser's files from the npm package's `bin` folder into `folder`, unless that exists.
 * They are unpacked into a folder beside it that is renamed at the end, so that a build that is
 * stopped leaves no incomplete browser, and two builds at once do not disturb each other. Takes some
 * seconds and 215 MB. Throws `EnvironmentError` when the disk cannot be written.
 */
export async function unpackChromium(bin: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  try {
    const draft = await mkdtemp(join(dirname(folder), `${basename(folder)}-`));
    try {
      await fill(bin, draft);
      await writeFile(join(draft, FONTS_CONFIG), fontsConfig(join(folder, "fonts")));
      await moveInto(draft, folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (error) {
    throw new EnvironmentError(
      `the browser from npm cannot be unpacked into ${folder}: ${(error as Error).message}; set XDG_CACHE_HOME to a folder that can be written and has 215 MB of space`,
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
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

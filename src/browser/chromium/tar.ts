/** One file of a tar archive. */
export interface TarFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * The regular files of a tar archive. Reads only what the archives of the browser from npm contain:
 * short names, no links. Throws on a path that leads out of the archive.
 */
export function filesInTar(tar: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= tar.length && tar[at] !== 0) {
    const path = textAt(tar, at, 100);
    const size = Number.parseInt(textAt(tar, at + 124, 12), 8);
    const type = String.fromCharCode(tar[at + 156]!);
    if (path.startsWith("/") || path.split("/").includes("..")) throw new Error(`unsafe path ${path}`);
    if (type === "0" || type === "\0")
      files.push({ path, bytes: tar.subarray(at + BLOCK, at + BLOCK + size) });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function textAt(tar: Uint8Array, from: number, length: number): string {
  const field = tar.subarray(from, from + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end)).trim();
}

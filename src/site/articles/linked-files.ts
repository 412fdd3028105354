import { createHash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, resolve, sep } from "node:path";
import type { FileState } from "../../checks/check.ts";
import { splitLink } from "../../prose/address.ts";

/** A file that an article links to. */
export interface LinkedFile {
  readonly state: FileState;
  /** Absolute path of the file. */
  readonly source: string;
  /** Where it goes, relative to the article's folder; its folder is named by its content, so that no two clash. */
  readonly path: string;
  /** When it is missing: the names in its folder. */
  readonly names: readonly string[];
}

/**
 * Looks at a file that the article at `articlePath` links to. It must lie in the article's folder or
 * below, also where symbolic links lead. Its bytes are not kept, since files may be large. Never throws.
 */
export function readLinkedFile(articlePath: string, href: string): LinkedFile {
  const folder = dirname(articlePath);
  const source = resolve(folder, splitLink(href).path);
  const none = { source, path: href, names: [] };
  if (!isWithin(source, folder)) return { ...none, state: "outside" };
  try {
    if (statSync(source).isDirectory()) return { ...none, state: "folder" };
    if (!isWithin(realpathSync(source), realpathSync(folder))) return { ...none, state: "outside" };
    // Some systems open `Data.csv` for `data.csv`; the server that the site goes to may not.
    const names = readdirSync(dirname(source));
    if (!isNamedIn(basename(source), names)) return { ...none, names, state: "missing" };
    const hash = createHash("sha256").update(readFileSync(source)).digest("hex").slice(0, 10);
    return { ...none, state: "found", path: `files/${hash}/${safeName(source)}` };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "ENOTDIR"].includes(code)) return { ...none, state: "unreadable" };
    return { ...none, names: namesIn(dirname(source)), state: "missing" };
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isNamedIn(name: string, names: readonly string[]): boolean {
  const composed = name.normalize("NFC");
  return names.some((each) => each.normalize("NFC") === composed);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch {
    return [];
  }
}

/** A name that every file system and every address takes. */
function safeName(path: string): string {
  const ending = extname(path);
  const stem = basename(path, ending)
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-");
  return `${stem.replace(/^\.+/, "") || "file"}${ending.replace(/[^\p{L}\p{N}.]+/gu, "")}`;
}

/** The bytes of a file as they are now; undefined when it has gone. */
export function bytesOf({ source }: LinkedFile): Uint8Array | undefined {
  try {
    return readFileSync(source);
  } catch {
    return undefined;
  }
}

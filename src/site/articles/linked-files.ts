import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import type { FileState } from "../../checks/check.ts";
import { splitLink } from "../../prose/address.ts";
import { readAuthorFile } from "../../source/files/author-file.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import type { Folders } from "../../source/files/folders.ts";
import { placeOf } from "../../source/files/place.ts";

/** A file that an article links to. */
export interface LinkedFile {
  readonly state: FileState;
  /** Its path as the link has it, decoded, and the folders of the article. */
  readonly named: string;
  readonly folders: Folders;
  /** Where it goes, relative to the article's folder; its folder is named by its content, so that no two clash. */
  readonly path: string;
  /** When it is missing: the names in its folder. */
  readonly names: readonly string[];
}

/** Looks at a file that an article links to. Its bytes are not kept, since files may be large. Never throws. */
export function readLinkedFile(folders: Folders, href: string): LinkedFile {
  const named = splitLink(href).path;
  const none = { named, folders, path: href, names: [] };
  const probe = readAuthorFile(named, folders, LARGEST.linked);
  if ("why" in probe) return { ...none, state: probe };
  const names = namesIn(named, folders);
  // Some systems open `Data.csv` for `data.csv`; the server that the site goes to may not.
  if (probe.state === "missing" || !isNamedIn(basename(named), names))
    return { ...none, names, state: { state: "missing" } };
  const hash = createHash("sha256").update(probe.bytes).digest("hex").slice(0, 10);
  return { ...none, state: { state: "found" }, path: `files/${hash}/${safeName(named)}` };
}

function isNamedIn(name: string, names: readonly string[]): boolean {
  const composed = name.normalize("NFC");
  return names.some((each) => each.normalize("NFC") === composed);
}

/** The names in the folder of a file, if it is a folder that the article may read. */
function namesIn(path: string, folders: Folders): readonly string[] {
  const folder = placeOf(dirname(path), folders);
  if (!("path" in folder)) return [];
  try {
    return readdirSync(folder.path).filter((name) => !name.startsWith("."));
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
export function bytesOf({ named, folders }: LinkedFile): Uint8Array | undefined {
  const probe = readAuthorFile(named, folders, LARGEST.linked);
  return probe.state === "found" ? probe.bytes : undefined;
}

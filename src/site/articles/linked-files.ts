import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { FileNote, FileState } from "../../checks/check.ts";
import { splitLink } from "../../prose/address.ts";
import { readAuthorFile } from "../../source/files/author-file.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import type { Folders } from "../../source/files/folders.ts";
import { placeOf } from "../../source/files/place.ts";
import { type PublishedFile, publishedFile } from "../../source/files/published-file.ts";

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
  /** What its author is told of how it is published. */
  readonly note?: FileNote;
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
  const file = publishedFile(named, probe.bytes);
  const note = noteOf(named, file);
  const hash = createHash("sha256").update(file.bytes).digest("hex").slice(0, 10);
  return {
    ...none,
    state: { state: "found" },
    path: `files/${hash}/${file.name}`,
    ...(note ? { note } : {}),
  };
}

function noteOf(named: string, { name, asText, removed = [] }: PublishedFile): FileNote | undefined {
  if (asText)
    return {
      message: `“${basename(named)}” could run in the reader's browser, so it is published as plain text, as “${name}”`,
      hint: "to offer it as a page, publish it elsewhere and link to its address; to offer it as a file, put it into a ZIP file",
    };
  if (removed.length === 0) return undefined;
  return {
    message: `“${basename(named)}” is published without what could run or load something: ${removed.join(", ")}`,
    hint: "to offer it as it is, put it into a ZIP file",
  };
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

/** The bytes of a file as they are published now; undefined when it has gone, or become something else. */
export function bytesOf({ named, folders, path }: LinkedFile): Uint8Array | undefined {
  const probe = readAuthorFile(named, folders, LARGEST.linked);
  if (probe.state !== "found") return undefined;
  const { name, bytes } = publishedFile(named, probe.bytes);
  return name === basename(path) ? bytes : undefined;
}

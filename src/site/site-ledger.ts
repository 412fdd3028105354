import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OUTPUT_NAMES } from "../model/output.ts";
import type { Owner, SiteFile } from "./site-file.ts";

/**
 * Puts the files of one build into its folder, each as soon as it is made, and keeps no more of
 * them than path and owner.
 */
export interface SiteLedger {
  readonly folder: string;
  /** Pages, which Eleventy writes, by path. */
  readonly pages: ReadonlyMap<string, Owner>;
  /** The other files that belong to what people read, by path. */
  readonly files: ReadonlyMap<string, Owner>;
  /** Takes note of a page. */
  addPage(path: string, owner: Owner): void;
  /** Writes a file; one of the same path is replaced. */
  write(file: SiteFile): void;
  /** Writes a file that is to be taken away, not to be read in the site. */
  writeAside(file: SiteFile): void;
  /** Whose a path is; undefined when this build did not make it. */
  ownerOf(path: string): Owner | undefined;
}

/** Starts a ledger for a folder, which need not be there yet. */
export function createLedger(folder: string): SiteLedger {
  const pages = new Map<string, Owner>();
  const files = new Map<string, Owner>();
  const aside = new Map<string, Owner>();
  const put = (into: Map<string, Owner>) => (file: SiteFile) => {
    into.set(file.path, file.owner);
    writeSiteFile(folder, file);
  };
  return {
    folder,
    pages,
    files,
    addPage: (path, owner) => pages.set(path, owner),
    write: put(files),
    writeAside: put(aside),
    ownerOf: (path) => pages.get(path) ?? files.get(path) ?? aside.get(path),
  };
}

/**
 * The paths of all pages: output by output and the site's own last, whatever articles were rendered
 * together.
 */
export function pagePaths({ pages }: SiteLedger): readonly string[] {
  const owners: readonly Owner[] = [...OUTPUT_NAMES, "site"];
  return owners.flatMap((wanted) => [...pages].flatMap(([path, owner]) => (owner === wanted ? path : [])));
}

/** Writes a file into a site's folder; one that is there already with these bytes is left alone. */
export function writeSiteFile(folder: string, { path, content }: SiteFile): void {
  const file = join(folder, path);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (isSame(file, bytes)) return;
  try {
    writeFileSync(file, bytes);
  } catch {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    return size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

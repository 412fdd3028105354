import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildingName, PARTS } from "./work-folder.ts";

/** What a swap that has begun is about. */
export type Journal =
  /** The whole folder is renamed. */
  | { readonly kind: "folder" }
  /** Files are renamed one by one. The digests are those of a `Plan`. */
  | { readonly kind: "files"; readonly write: readonly Step[]; readonly remove: readonly Step[] };

/** A file, and the SHA-256 of what was there before. */
export interface Step {
  readonly path: string;
  readonly before?: string | undefined;
}

/** Begins a swap: from now on it must be finished or undone. `swapping` is the new name of the work folder. */
export function beginSwap(building: string, swapping: string, journal: Journal): void {
  writeFileSync(join(building, PARTS.journal), JSON.stringify(journal));
  renameSync(building, swapping);
}

/**
 * Ends a swap that is finished or undone: the work folder is of no use to anybody any more. Gives its
 * new name. Never throws: what cannot be renamed now, the next command ends.
 */
export function endSwap(swapping: string): string {
  const building = buildingName(swapping);
  try {
    renameSync(swapping, building);
  } catch {
    // The site is whole all the same.
  }
  return building;
}

/** The journal of a work folder; undefined when it cannot be read. */
export function readJournal(swapping: string): Journal | undefined {
  try {
    return JSON.parse(readFileSync(join(swapping, PARTS.journal), "utf8")) as Journal;
  } catch {
    return undefined;
  }
}

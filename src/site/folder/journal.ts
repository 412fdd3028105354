import { lstatSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isPlain } from "./ledger.ts";
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

/**
 * The journal of a work folder. Undefined when it cannot be read, and when no build wrote it so: the folder
 * may have come with the sources of somebody else. No link and no path in it leads out of the folder.
 */
export function readJournal(swapping: string): Journal | undefined {
  const folders = [swapping, join(swapping, PARTS.next), join(swapping, PARTS.old)];
  try {
    if (!folders.every(isFolderOrNothing)) return undefined;
    const journal: unknown = JSON.parse(readFileSync(join(swapping, PARTS.journal), "utf8"));
    return isJournal(journal) ? journal : undefined;
  } catch {
    return undefined;
  }
}

function isFolderOrNothing(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
}

function isJournal(value: unknown): value is Journal {
  const { kind, write, remove } = (value ?? {}) as Partial<Record<"kind" | "write" | "remove", unknown>>;
  return kind === "folder" || (kind === "files" && [write, remove].every(areSteps));
}

function areSteps(value: unknown): boolean {
  const isStep = (step: Partial<Step> | null) => typeof step?.path === "string" && isPlain(step.path);
  return Array.isArray(value) && value.every(isStep);
}

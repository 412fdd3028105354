import { readdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { type Cleaner, startCleaner } from "../../system/cleaner.ts";
import { removeLeftovers, removeQuietly } from "../../system/leftovers.ts";
import { makeFolder } from "../../system/make-folder.ts";
import { ownerIsGone, ownerName } from "../../system/owner.ts";
import { adoptRights } from "./adopt-rights.ts";
import { LOCK_ASIDE } from "./lock.ts";
import { INSIDE, type SitePlace } from "./site-place.ts";

/**
 * The folder that a build works in. It has one of two names. While it is `building`, it is of no use to
 * anybody else and may be removed once its owner is gone. When it is renamed to `swapping`, it has a
 * journal, and whoever finds it must finish or undo the swap.
 */
export interface WorkFolder {
  readonly building: string;
  /** The folders above it that were made for it, from the top down. */
  readonly madeFor: readonly string[];
  /** Removes it when this process ends before `dropWork` is called. */
  readonly cleaner: Cleaner;
}

/** Parts of a work folder. */
export const PARTS = {
  /** The files that were made. */
  next: "new",
  /** What they replace. */
  old: "old",
  journal: "journal.json",
} as const;

const BUILDING = "building-";
const SWAPPING = "swapping-";
let opened = 0;

/** Makes a work folder, and removes those of builds that were killed. Throws the system's error. */
export function openWork(place: SitePlace): WorkFolder {
  for (const each of workFolders(place)) if (each.isLeftOver) removeQuietly(each.path);
  removeLeftovers(place.parent, place.prefix + LOCK_ASIDE);
  const madeFor = makeFolder(place.parent);
  opened += 1;
  const building = join(place.parent, `${place.prefix}${BUILDING}${ownerName()}-${opened}`);
  // Before the folder is made: this process may be killed at any moment.
  const cleaner = startCleaner([building, insideName(place, building)]);
  const work: WorkFolder = { building, madeFor, cleaner };
  const next = join(building, PARTS.next);
  try {
    makeFolder(next);
  } catch (error) {
    dropWork(work);
    throw error;
  }
  // Before anything is in it: what is made in a folder may get its group.
  adoptRights(place.folder, next);
  return work;
}

/** Removes a work folder, and the folders that were made for it if they are empty. Never throws. */
export function dropWork({ building, madeFor, cleaner }: WorkFolder): void {
  removeQuietly(building);
  removeIfEmpty(madeFor);
  cleaner.dismiss();
}

/** Removes folders, from the last to the first, until one of them is not empty. Never throws. */
export function removeIfEmpty(folders: readonly string[]): void {
  for (const folder of [...folders].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return; // it is used by now
    }
  }
}

/** The name of a work folder once its swap has begun. */
export function swappingName(building: string): string {
  return renamed(building, BUILDING, SWAPPING);
}

/** The name of a work folder once its swap is over. */
export function buildingName(swapping: string): string {
  return renamed(swapping, SWAPPING, BUILDING);
}

function renamed(path: string, from: string, to: string): string {
  const at = path.lastIndexOf(from);
  return path.slice(0, at) + to + path.slice(at + from.length);
}

/** The name of a work folder when it is moved into the site's folder. */
export function insideName({ folder, prefix }: SitePlace, path: string): string {
  const name = path.slice(path.lastIndexOf(prefix + BUILDING) + prefix.length);
  return join(folder, INSIDE + name);
}

/** A work folder that was found. */
export interface FoundWork {
  readonly path: string;
  readonly isSwapping: boolean;
  /** Whether it is of no use to anybody. */
  readonly isLeftOver: boolean;
}

/** All work folders of a site's folder, beside it and in it. */
export function workFolders({ folder, parent, prefix }: SitePlace): readonly FoundWork[] {
  const places = new Map([
    [parent, prefix],
    [folder, INSIDE],
  ]);
  return [...places].flatMap(([at, start]) =>
    namesIn(at).flatMap((name) => {
      const kind = [BUILDING, SWAPPING].find((each) => name.startsWith(start + each));
      const owner = kind && name.slice(start.length + kind.length);
      if (!owner || !/^\d+-[0-9a-z]+-\d+$/.test(owner)) return [];
      const isSwapping = kind === SWAPPING;
      return [{ path: join(at, name), isSwapping, isLeftOver: !isSwapping && ownerIsGone(owner) }];
    }),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

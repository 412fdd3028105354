import { existsSync, readdirSync, readlinkSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../source/files/folders.ts";
import { adoptRights } from "./adopt-rights.ts";
import { copyEntry } from "./copy-entry.ts";
import { beginSwap, endSwap } from "./journal.ts";
import { LEDGER, ledgerText } from "./ledger.ts";
import { holdsOthers } from "./look.ts";
import type { Plan } from "./plan.ts";
import type { SitePlace } from "./site-place.ts";
import { PARTS, swappingName, type WorkFolder } from "./work-folder.ts";

/**
 * Swaps a site's folder as a whole: who reads it sees the old or the new one. Between two renames, for
 * some microseconds, there is no folder. Gives `false`, and changes nothing, where this cannot be done:
 * the folder is a mount point, holds files that are not ours, or is the working folder of a process,
 * which would go on looking at the old one. Throws the system's error when nothing can be written.
 */
export function swapFolder(place: SitePlace, { building }: WorkFolder, plan: Plan): boolean {
  if (!canSwap(place, plan)) return false;
  const next = join(building, PARTS.next);
  for (const path of plan.keep) copyEntry(join(place.folder, path), join(next, path));
  writeFileSync(join(next, LEDGER), ledgerText(plan.entries));
  if (!adoptRights(place.folder, next)) return false;
  const swapping = swappingName(building);
  beginSwap(building, swapping, { kind: "folder" });
  if (renameBoth(place.folder, swapping)) {
    endSwap(swapping);
    return true;
  }
  renameSync(swapping, building);
  return false;
}

function canSwap({ folder, parent }: SitePlace, { entries, write, remove }: Plan): boolean {
  if (parent === folder) return false;
  if (!existsSync(folder)) return true;
  const ours = [...entries.keys(), ...write.keys(), ...remove.keys()];
  return !holdsOthers(folder, ours) && !isWorkingFolder(folder);
}

/** Renames the old folder away and the new one to its place. Gives `false` when nothing was changed. */
function renameBoth(folder: string, swapping: string): boolean {
  const old = join(swapping, PARTS.old);
  const isThere = existsSync(folder);
  try {
    if (isThere) renameSync(folder, old);
  } catch {
    return false;
  }
  try {
    renameSync(join(swapping, PARTS.next), folder);
    return true;
  } catch {
    if (isThere) renameSync(old, folder);
    return false;
  }
}

/** Whether this process, or on Linux any that we may ask, works in a folder or below it. */
function isWorkingFolder(folder: string): boolean {
  return [process.cwd(), ...processes().map(workingFolderOf)].some((path) => isWithin(path, folder));
}

function processes(): readonly string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function workingFolderOf(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    return "";
  }
}

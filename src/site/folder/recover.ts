import { existsSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { removeQuietly } from "../../system/leftovers.ts";
import { tellInTheWay } from "./in-the-way.ts";
import { endSwap, readJournal, type Step } from "./journal.ts";
import { isThere, looker } from "./look.ts";
import type { SitePlace } from "./site-place.ts";
import { type FilesJournal, finishOrUndo } from "./swap-files.ts";
import { PARTS, workFolders } from "./work-folder.ts";

/** Whether files that were changed since are replaced, and what else can be done about them, in words. */
export interface How {
  readonly force: boolean;
  readonly remedy: string;
}

/** Whether a swap at a place was interrupted. */
export function needsRecovery(place: SitePlace): boolean {
  return workFolders(place).some(({ isSwapping }) => isSwapping);
}

/**
 * Finishes or undoes the swaps that were interrupted at a place. To be called with the lock of the
 * place. Throws `EnvironmentError` when this needs a person's decision, and the system's error.
 */
export function recover(place: SitePlace, how: How): void {
  for (const { path, isSwapping } of workFolders(place)) {
    if (!isSwapping) continue;
    const journal = readJournal(path);
    if (journal?.kind === "folder") finishFolder(place.folder, path);
    else if (journal?.kind === "files") finishFiles(place.folder, path, journal, how);
    else throw undecided(place.folder, path);
    removeQuietly(endSwap(path));
  }
}

function finishFolder(folder: string, swapping: string): void {
  const next = join(swapping, PARTS.next);
  // Without a new folder all was done; with no old one nothing was begun.
  if (!existsSync(next) || !existsSync(join(swapping, PARTS.old))) return;
  try {
    rmdirSync(folder);
  } catch {
    if (existsSync(folder)) throw undecided(folder, swapping);
  }
  renameSync(next, folder);
}

function finishFiles(folder: string, swapping: string, journal: FilesJournal, { force, remedy }: How): void {
  const look = looker(folder);
  const isChanged = ({ path, before }: Step): boolean => {
    const found = look(path);
    return found.kind === "nothing" ? false : found.kind !== "file" || found.digest !== before;
  };
  const open = journal.write.filter(({ path }) => isThere(join(swapping, PARTS.next), path));
  const changed = [...open, ...journal.remove].filter(isChanged);
  if (changed.length > 0 && !force)
    throw tellInTheWay(
      folder,
      changed.map(({ path }) => path),
      remedy,
    );
  finishOrUndo(folder, swapping, journal);
}

/** Another program made the folder anew, or took parts of the work folder away. */
function undecided(folder: string, swapping: string): EnvironmentError {
  return new EnvironmentError(
    `a build was interrupted as it replaced “${shown(folder)}”, and the folder was changed since; look into “${shown(swapping)}” for what is yours, then remove it`,
  );
}

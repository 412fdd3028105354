import { cpSync, existsSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { removeQuietly } from "../../system/leftovers.ts";
import { makeFolder } from "../../system/make-folder.ts";
import { copyEntry } from "./copy-entry.ts";
import { beginSwap, endSwap, type Journal, type Step } from "./journal.ts";
import { LEDGER, ledgerText } from "./ledger.ts";
import { foldersAbove, isFile, isLink, isThere } from "./look.ts";
import type { Plan } from "./plan.ts";
import type { SitePlace } from "./site-place.ts";
import { insideName, PARTS, removeIfEmpty, swappingName, type WorkFolder } from "./work-folder.ts";

/** A journal of files that are renamed one by one. */
export type FilesJournal = Journal & { readonly kind: "files" };

/**
 * Swaps the files of a site one by one, each with one rename. Who reads the folder meanwhile may see
 * old and new files side by side. Throws `EnvironmentError` when a file cannot be replaced, and the
 * system's error when nothing can be written; the folder is then as it was.
 */
export function swapFiles(place: SitePlace, { building }: WorkFolder, plan: Plan): void {
  const { folder } = place;
  const madeFor = makeFolder(folder);
  const inside = moveInside(place, building);
  try {
    writeFileSync(join(inside, PARTS.next, LEDGER), ledgerText(plan.entries));
    for (const path of plan.old) copyEntry(join(folder, path), join(inside, PARTS.old, path));
    const swapping = swappingName(inside);
    const journal: FilesJournal = { kind: "files", write: stepsOf(plan.write), remove: stepsOf(plan.remove) };
    beginSwap(inside, swapping, journal);
    finishOrUndo(folder, swapping, journal);
    endSwap(swapping);
  } finally {
    removeQuietly(inside);
    removeIfEmpty(madeFor);
  }
}

function stepsOf(files: ReadonlyMap<string, string | undefined>): readonly Step[] {
  return [...files].map(([path, before]) => ({ path, before }));
}

/** Moves a work folder into the site's: across mounts, nothing can be renamed. Gives its new path. */
function moveInside(place: SitePlace, building: string): string {
  const inside = insideName(place, building);
  if (inside === building) return inside;
  try {
    renameSync(building, inside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(building, inside, { recursive: true });
  }
  return inside;
}

/** Finishes a swap of files that has begun. Throws `EnvironmentError` when it had to be undone. */
export function finishOrUndo(folder: string, swapping: string, journal: FilesJournal): void {
  const blocks = blocksIn(journal);
  let current = "";
  const remove = (steps: readonly Step[]) => {
    for (const { path } of steps) {
      current = path;
      removeFile(folder, path);
    }
  };
  try {
    remove(journal.remove.filter(blocks));
    for (const { path } of journal.write) {
      current = path;
      moveFile(path, join(swapping, PARTS.next), folder);
    }
    remove(journal.remove.filter((each) => !blocks(each)));
  } catch (error) {
    undo(folder, swapping, journal);
    throw new EnvironmentError(
      `“${shown(join(folder, current))}” cannot be replaced: ${reasonOf(error)}; “${shown(folder)}” is as it was. If another program has the file open, close it there and build again`,
    );
  }
}

/** Whether a file must go before others are written: it is where a folder goes, or in a folder where a file goes. */
function blocksIn({ write }: FilesJournal): (step: Step) => boolean {
  const files = new Set(write.map(({ path }) => path));
  const folders = new Set([...files].flatMap(foldersAbove));
  return ({ path }) => folders.has(path) || foldersAbove(path).some((folder) => files.has(folder));
}

/**
 * Puts back what was there, and what was moved to its place back to where it came from, so that a swap can
 * be finished or undone after this, too. Throws `EnvironmentError` when that fails; the next command tries
 * again.
 */
function undo(folder: string, swapping: string, { write, remove }: FilesJournal): void {
  const [next, old] = [join(swapping, PARTS.next), join(swapping, PARTS.old)];
  let current = "";
  try {
    for (const { path } of [...write].reverse()) {
      current = path;
      const wasMoved = !isThere(next, path) && isFile(folder, path);
      if (!wasMoved) continue;
      moveFile(path, folder, next);
      if (!isThere(old, path)) removeEmptyAbove(folder, path);
    }
    for (const { path } of [...write, ...remove]) {
      current = path;
      // What is still there was not replaced. Where another program has it open, it cannot be, either.
      if (!isThere(folder, path)) moveFile(path, old, folder);
    }
    removeQuietly(endSwap(swapping));
  } catch (error) {
    throw new EnvironmentError(
      `“${shown(folder)}” holds old and new files side by side, because “${shown(join(folder, current))}” can be neither replaced nor put back: ${reasonOf(error)}; the next build tries again`,
    );
  }
}

/** Moves a file from one folder to the same path in another, unless it was moved already. Follows no link. */
function moveFile(path: string, from: string, to: string): void {
  if (!isThere(from, path)) return;
  const link = foldersAbove(path).find((at) => isLink(join(to, at)));
  if (link !== undefined) throw new Error(`“${shown(join(to, link))}” has become a link`);
  makeFolder(dirname(join(to, path)));
  renameSync(join(from, path), join(to, path));
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(folder: string, path: string): void {
  if (!isThere(folder, path)) return;
  rmSync(join(folder, path), { force: true });
  removeEmptyAbove(folder, path);
}

function removeEmptyAbove(folder: string, path: string): void {
  for (const at of foldersAbove(path)) {
    const absolute = join(folder, at);
    if (!existsSync(absolute) || readdirSync(absolute).length > 0) return;
    rmdirSync(absolute);
  }
}

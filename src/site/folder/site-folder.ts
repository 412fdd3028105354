import { existsSync } from "node:fs";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import type { Owner } from "../files/site-file.ts";
import { tellInTheWay } from "./in-the-way.ts";
import { type Entries, ownersBySlug, readLedger } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { type Made, type PlanHow, planSwap } from "./plan.ts";
import { needsRecovery, recover } from "./recover.ts";
import { assertApart, type SitePlace, sitePlaceOf } from "./site-place.ts";
import { swapFiles } from "./swap-files.ts";
import { swapFolder } from "./swap-folder.ts";
import type { WorkFolder } from "./work-folder.ts";

const REMEDY = "move what is yours away, or replace it with --force";

/** What a caller says of the folder that a site goes to. */
export interface Target {
  /** As the user names it. */
  readonly output: string;
  /** Paths of the articles. */
  readonly articles: readonly string[];
  /** Whether files that are in the way are replaced. */
  readonly force?: boolean | undefined;
  /** What to do about files that are in the way, in words. */
  readonly remedy?: string | undefined;
}

/** The folder that a site goes to. */
export interface SiteFolder {
  readonly place: SitePlace;
  readonly force: boolean;
  readonly remedy: string;
  /** What builds wrote there until now. */
  readonly entries: Entries;
  /** Says of each article, by its slug, which outputs builds left there. */
  readonly kept: (slug: string) => readonly Owner[];
}

/**
 * Opens the folder that a site goes to, and finishes or undoes a swap that was interrupted there. Throws
 * `EnvironmentError` when the site cannot go there: it holds the articles, is a file, or was written by
 * a version that did not note what it wrote.
 */
export async function openSiteFolder({
  output,
  articles,
  force = false,
  remedy = REMEDY,
}: Target): Promise<SiteFolder> {
  const place = sitePlaceOf(output);
  assertApart(place, articles);
  if (needsRecovery(place))
    await inWords(place, () => withLock(place, () => recover(place, { force, remedy })));
  const { entries, state } = readLedger(place.folder);
  if (state === "older" && !force)
    throw new EnvironmentError(
      `“${shown(place.folder)}” was written by an earlier version of Triptych, which did not note the content of what it wrote: ${remedy}`,
    );
  return {
    place,
    force,
    remedy,
    entries,
    kept: ownersBySlug(entries),
  };
}

/**
 * Brings what was made from a work folder into the site's, as `planSwap` says, as a whole or not at
 * all. Throws `EnvironmentError` when something is in the way, or the folder cannot be written.
 */
export async function swapIn(
  { place, force, remedy }: SiteFolder,
  work: WorkFolder,
  made: Made,
  how: Pick<PlanHow, "outputs" | "gone"> = {},
): Promise<void> {
  const swap = () => {
    recover(place, { force, remedy });
    const plan = planSwap(place.folder, readLedger(place.folder), made, { ...how, force });
    if (plan.inTheWay.length > 0) {
      throw tellInTheWay(
        place.folder,
        plan.inTheWay.map(({ path }) => path),
        remedy,
      );
    }
    // What is built again and again changes only a few files.
    const isPart = how.outputs === undefined && existsSync(place.folder);
    if (isPart || !swapFolder(place, work, plan)) swapFiles(place, work, plan);
  };
  await inWords(place, () => withLock(place, swap));
}

/** Tells errors of the system that `work` throws. */
export async function inWords<T>({ folder }: SitePlace, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    throw new EnvironmentError(
      `the folder “${shown(folder)}” cannot be written: ${reasonOf(error)}; what was there before is unchanged`,
    );
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall !== undefined;
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { SITE } from "../files/site-file.ts";
import { type Entries, type Entry, LEDGER, type Ledger } from "./ledger.ts";
import { type Found, holdsOthers, looker } from "./look.ts";

/** What a build made: who made it, and the SHA-256 of its content, by path. */
export type Made = ReadonlyMap<string, Required<Entry>>;

/** What a swap does to a site's folder. All paths are relative to it, with `/`. */
export interface Plan {
  /** What the list says afterwards. */
  readonly entries: Entries;
  /**
   * What is not there already as it was made, the list included, with the SHA-256 of the file that it
   * replaces, if there is one.
   */
  readonly write: ReadonlyMap<string, string | undefined>;
  /** What is removed, with the SHA-256 of its content; none for a link or a device. */
  readonly remove: ReadonlyMap<string, string | undefined>;
  /** What is there of all these now, and is gone afterwards. */
  readonly old: readonly string[];
  /** What earlier builds wrote and stays, whatever its content is by now. */
  readonly keep: readonly string[];
  /** What no build wrote, or somebody changed since, and stands where a file goes. */
  readonly inTheWay: readonly InTheWay[];
}

/** Something that stands where a file goes. */
export interface InTheWay {
  readonly path: string;
  /** A whole folder is not replaced, also not by force. */
  readonly isFolder: boolean;
}

/** How a swap is planned. */
export interface PlanHow {
  readonly outputs?: readonly string[] | undefined;
  readonly gone?: ReadonlySet<string> | undefined;
  readonly force: boolean;
}

/**
 * Plans how what was made comes into a folder with this list. `outputs` were made as a whole: what
 * earlier builds wrote for them and this one did not goes, and what
 * outputs share goes only if all of them were made: pages that stay may need it. Without `outputs`, only
 * `gone` goes. Only what is in the folder with the content that the list names is replaced or removed; by
 * `force`, also what is in the way.
 */
export function planSwap(
  folder: string,
  ledger: Ledger,
  made: Made,
  { outputs, gone, force }: PlanHow,
): Plan {
  const look = looker(folder);
  const isOld = isOldIn(ledger.entries, outputs);
  const remove = new Map<string, string | undefined>();
  const keep: string[] = [];
  for (const [path, { owner, digest }] of ledger.entries) {
    if (made.has(path)) continue;
    if (!isOld(owner) && !gone?.has(path)) {
      if (existsSync(join(folder, path))) keep.push(path);
      continue;
    }
    const found = look(path);
    // What was changed stays, as a file of whoever changed it.
    if (found.kind === "file" && (digest ?? found.digest) === found.digest) remove.set(path, found.digest);
  }
  const { write, replaced, inTheWay, above } = lookThrough(folder, ledger, made, look, remove);
  if (force) for (const path of above) remove.set(path, undefined);
  const entries = new Map<string, Entry>(made);
  for (const path of keep) entries.set(path, ledger.entries.get(path)!);
  return {
    entries,
    write,
    remove,
    old: [...replaced, ...remove.keys()],
    keep,
    inTheWay: inTheWay.filter(({ isFolder }) => isFolder || !force),
  };
}

/** Whether the files of an owner go that were not made again. */
export function isOldIn(
  entries: Entries,
  outputs: readonly string[] | undefined,
): (owner: string) => boolean {
  const isWhole = [...entries.values()].every(({ owner }) => owner === SITE || outputs?.includes(owner));
  return (owner) => outputs !== undefined && (owner === SITE ? isWhole : outputs.includes(owner));
}

/** Looks at each place that a file goes to. */
function lookThrough(
  folder: string,
  ledger: Ledger,
  made: Made,
  look: (path: string) => Found,
  remove: ReadonlyMap<string, unknown>,
) {
  const write = new Map<string, string | undefined>();
  const replaced = new Set<string>();
  const inTheWay = new Map<string, InTheWay>();
  /** What stands in the place of a folder. */
  const above = new Set<string>();
  for (const [path, { digest }] of made) {
    const found = look(path);
    const there = found.kind === "file" ? found.digest : undefined;
    if (there === digest) continue;
    write.set(path, there);
    if (found.kind === "file" || (found.kind === "other" && found.at === path)) replaced.add(path);
    if (found.kind === "folder" && holdsOthers(folder, remove.keys(), path))
      inTheWay.set(path, { path, isFolder: true });
    if (there !== undefined && !isOurs(there, ledger.entries.get(path), digest))
      inTheWay.set(path, { path, isFolder: false });
    if (found.kind === "other" && !remove.has(found.at)) {
      inTheWay.set(found.at, { path: found.at, isFolder: false });
      if (found.at !== path) above.add(found.at);
    }
  }
  const list = look(LEDGER);
  if (list.kind !== "nothing" && ledger.state === "foreign")
    inTheWay.set(LEDGER, { path: LEDGER, isFolder: list.kind === "folder" });
  write.set(LEDGER, list.kind === "file" ? list.digest : undefined);
  if (list.kind === "file" || list.kind === "other") replaced.add(LEDGER);
  return { write, replaced, inTheWay: [...inTheWay.values()], above };
}

/** Whether a build wrote what is there, or it is what this one writes. */
function isOurs(there: string, listed: Entry | undefined, made: string): boolean {
  return there === made || (listed !== undefined && (listed.digest ?? there) === there);
}

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isRunning } from "../../browser/is-running.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { type Owner, SITE } from "./site-file.ts";

/** The list of what a build wrote, kept in the site's folder, so that the next one can tidy up. */
const MANIFEST = ".triptych.json";

/**
 * Makes a folder beside the site's that a build writes to, so that the site is touched only at the end
 * and only when all went well. Throws `EnvironmentError` when nothing can be written there.
 */
export function openStaging(output: string): string {
  const target = resolve(output);
  const prefix = `.${basename(target)}.building-`;
  const staging = join(dirname(target), prefix + process.pid);
  try {
    dropLeftovers(dirname(target), prefix);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    mkdirSync(target, { recursive: true });
  } catch (error) {
    dropStaging(staging);
    throw new EnvironmentError(`the folder “${shown(target)}” cannot be written: ${reasonOf(error)}`);
  }
  return staging;
}

/** Removes the staging folders of builds that were killed. */
function dropLeftovers(parent: string, prefix: string): void {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) dropStaging(join(parent, name));
  }
}

/** Removes a staging folder. Never throws. */
export function dropStaging(staging: string): void {
  try {
    rmSync(staging, { recursive: true, force: true });
  } catch {
    // It was never made, or cannot be reached; what matters has been said by then.
  }
}

/**
 * Moves what was built into the site's folder and removes what earlier builds of the same outputs
 * left there and this one did not make. `owners` says who made each file. What all outputs share is
 * removed only when all of them were made: pages that stay may need it. Files that are not
 * Triptych's are never removed. Throws `EnvironmentError` when a file cannot be replaced; the list
 * then says what the folder holds all the same.
 */
export function swapIn(
  staging: string,
  output: string,
  owners: ReadonlyMap<string, Owner>,
  made: readonly Owner[],
): void {
  const files = new Map(readManifest(output));
  const isMade = (owner: Owner) => made.includes(owner);
  const isWhole = [...files.values()].every((owner) => owner === SITE || isMade(owner));
  const old = [...files].filter(
    ([path, owner]) => !owners.has(path) && (owner === SITE ? isWhole : isMade(owner)),
  );
  const folders = new Set<string>();
  let current = "";
  try {
    for (const [path, owner] of owners) {
      current = path;
      if (!folders.has(dirname(path))) mkdirSync(join(output, dirname(path)), { recursive: true });
      folders.add(dirname(path));
      moveFile(join(staging, path), join(output, path));
      files.set(path, owner);
    }
    for (const [path] of old) {
      current = path;
      removeFile(output, path);
      files.delete(path);
    }
  } catch (error) {
    throw new EnvironmentError(
      `“${shown(join(output, current))}” cannot be replaced: ${reasonOf(error)}; if another program has it open, close it there and build again`,
    );
  } finally {
    writeManifest(output, files);
  }
}

/** Moves a file, also to another disk: the site's folder may be a link, or be mounted. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyFileSync(from, to);
  }
}

/** The files that earlier builds wrote to a site's folder, with their owners. */
export function readManifest(output: string): ReadonlyMap<string, Owner> {
  try {
    const { files } = JSON.parse(readFileSync(join(output, MANIFEST), "utf8")) as {
      files: Record<string, Owner>;
    };
    return new Map(Object.entries(files).filter(([path]) => !path.split("/").includes("..")));
  } catch {
    return new Map(); // no build was here, or something else wrote this file: nothing to tidy up
  }
}

/** Says of each article, by its slug, which outputs earlier builds left in a site's folder. */
export function keptOutputs(output: string): (slug: string) => readonly Owner[] {
  const owners = new Map<string, Set<Owner>>();
  for (const [path, owner] of readManifest(resolve(output))) {
    const [slug = ""] = path.split("/");
    const known = owners.get(slug);
    if (known) known.add(owner);
    else owners.set(slug, new Set([owner]));
  }
  return (slug) => [...(owners.get(slug) ?? [])];
}

/** Says in a site's folder what it holds. */
export function writeManifest(output: string, files: ReadonlyMap<string, Owner>): void {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(output, MANIFEST), `${JSON.stringify({ files: sorted }, null, 1)}\n`);
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(output: string, path: string): void {
  rmSync(join(output, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const absolute = join(output, folder);
    if (!existsSync(absolute) || readdirSync(absolute).length > 0) return;
    rmdirSync(absolute);
  }
}

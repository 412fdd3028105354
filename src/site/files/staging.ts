import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { isRunning } from "../../browser/is-running.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Owner } from "./site-file.ts";

/** The list of what a build wrote, kept in the site's folder, so that the next one can tidy up. */
const MANIFEST = ".triptych.json";

/** Where a build of the site in `output` is put together. */
export function stagingPath(output: string): string {
  const target = resolve(output);
  return join(dirname(target), `.${basename(target)}.building-${process.pid}`);
}

/**
 * A folder beside the site's that a build writes to, so that the site is touched only at the end
 * and only when all went well. Throws `EnvironmentError` when nothing can be written there.
 */
export function openStaging(output: string): string {
  const target = resolve(output);
  const staging = stagingPath(target);
  try {
    dropLeftovers(target);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    mkdirSync(target, { recursive: true });
  } catch (error) {
    dropStaging(staging);
    throw new EnvironmentError(
      `the folder “${relative(process.cwd(), target)}” cannot be written: ${(error as NodeJS.ErrnoException).code}`,
    );
  }
  return staging;
}

/** Removes the staging folders of builds that were killed. */
function dropLeftovers(target: string): void {
  const prefix = `.${basename(target)}.building-`;
  const siblings = existsSync(dirname(target)) ? readdirSync(dirname(target)) : [];
  for (const name of siblings) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) dropStaging(join(dirname(target), name));
  }
}

/** Removes a staging folder that was not swapped in. Never throws. */
export function dropStaging(staging: string): void {
  try {
    rmSync(staging, { recursive: true, force: true });
  } catch {
    // It was never made, or cannot be reached; what matters has been said by then.
  }
}

/**
 * Moves what was built into the site's folder and removes what earlier builds of the same outputs
 * left there and this one did not make. `owners` says who made each file. Files that are not
 * Triptych's are never removed.
 */
export function swapIn(
  staging: string,
  output: string,
  owners: ReadonlyMap<string, Owner>,
  rebuilt: readonly Owner[],
): void {
  const before = readManifest(output);
  const after = new Map([...before].filter(([, owner]) => !rebuilt.includes(owner)));
  const folders = new Set<string>();
  for (const path of filesIn(staging)) {
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(join(output, folder), { recursive: true });
    folders.add(folder);
    renameSync(join(staging, path), join(output, path));
    after.set(path, owners.get(path)!);
  }
  for (const path of before.keys()) if (!after.has(path)) removeFile(output, path);
  writeManifest(output, after);
  dropStaging(staging);
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

function writeManifest(output: string, files: ReadonlyMap<string, Owner>): void {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(output, MANIFEST), `${JSON.stringify({ files: sorted }, null, 1)}\n`);
}

function filesIn(folder: string, under = ""): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
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

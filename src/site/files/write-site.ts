import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { startCleaner } from "../../browser/cleaner.ts";
import type { BuildEvents, OutputResult } from "../build-events.ts";
import type { BuildStep } from "../build-steps.ts";
import type { Owner, SiteFile } from "./site-file.ts";
import { dropStaging, openStaging, readManifest, swapIn, writeManifest } from "./staging.ts";

/**
 * Writes a site to a folder: everything beside it first, and swapped in at the end, so that a build
 * that fails leaves what was there untouched. Gives what was made. Passes on what the steps throw;
 * throws `EnvironmentError` when the folder cannot be written.
 */
export async function writeSite(
  steps: AsyncIterable<BuildStep>,
  folder: string,
  events: Partial<BuildEvents>,
): Promise<readonly OutputResult[]> {
  const target = resolve(folder);
  const staging = openStaging(target);
  const cleaner = startCleaner([staging]);
  try {
    const owners = new Map<string, Owner>();
    const results = await consume(steps, events, (file) => {
      owners.set(file.path, file.owner);
      writeFile(staging, file);
    });
    swapIn(
      staging,
      target,
      owners,
      results.map(({ name }) => name),
    );
    return results;
  } finally {
    dropStaging(staging);
    cleaner.dismiss();
  }
}

/**
 * Writes a site in place, for those who build it again and again, and removes nothing. Gives the paths
 * of the files that changed.
 */
export async function updateSite(
  steps: AsyncIterable<BuildStep>,
  folder: string,
  events: Partial<BuildEvents>,
): Promise<readonly string[]> {
  const changed: string[] = [];
  const owners = new Map(readManifest(folder));
  try {
    await consume(steps, events, (file) => {
      owners.set(file.path, file.owner);
      if (isSame(join(folder, file.path), bytesOf(file))) return;
      writeFile(folder, file);
      changed.push(file.path);
    });
  } finally {
    if (changed.length > 0) writeManifest(folder, owners);
  }
  return changed;
}

async function consume(
  steps: AsyncIterable<BuildStep>,
  events: Partial<BuildEvents>,
  write: (file: SiteFile) => void,
): Promise<readonly OutputResult[]> {
  let results: readonly OutputResult[] = [];
  for await (const step of steps) {
    switch (step.kind) {
      case "file":
        write(step.file);
        break;
      case "diagnostics":
        events.checked?.(step.diagnostics);
        break;
      case "progress":
        events.progress?.(step.article, step.pages);
        break;
      case "results":
        results = step.results;
        break;
      default:
        step satisfies never;
    }
  }
  return results;
}

function writeFile(folder: string, file: SiteFile): void {
  const path = join(folder, file.path);
  try {
    writeFileSync(path, file.content);
  } catch {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
}

function bytesOf({ content }: SiteFile): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}

function isSame(path: string, bytes: Uint8Array): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  return size === bytes.length && readFileSync(path).equals(bytes);
}

import { statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../../system/make-folder.ts";
import type { BuildEvents, OutputResult } from "../build-events.ts";
import type { BuildStep } from "../build-steps.ts";
import type { MadeFile } from "../files/site-file.ts";
import { OUTPUTS } from "../outputs.ts";
import type { Entry } from "./ledger.ts";
import { isOldIn } from "./plan.ts";
import { inWords, type SiteFolder, swapIn } from "./site-folder.ts";
import { dropWork, openWork, PARTS, type WorkFolder } from "./work-folder.ts";

/**
 * Writes a site to its folder: everything beside it first, and swapped in at the end, so that a build
 * that fails leaves what was there untouched. Gives what was made. Passes on what the steps throw;
 * throws `EnvironmentError` when the folder cannot be written, or something is in the way. What earlier builds
 * left of other outputs stays; where the folder is `whole`, it goes.
 */
export async function writeSite(
  steps: AsyncIterable<BuildStep>,
  site: SiteFolder,
  events: Partial<BuildEvents>,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<readonly OutputResult[]> {
  return inWorkFolder(site, async (open) => {
    const work = await inWords(site.place, open);
    const made = new Map<string, Required<Entry>>();
    const results = await consume(steps, events, (file) => {
      made.set(file.path, { owner: file.owner, digest: file.digest });
      return inWords(site.place, () => writeFile(work, file));
    });
    const outputs = (whole ? OUTPUTS : results).map(({ name }) => name);
    await swapIn(site, work, made, { outputs });
    return results;
  });
}

/**
 * Writes the files of a site that changed, for those who build it again and again, and removes nothing.
 * Gives their paths. Throws like `writeSite`, and then nothing was changed.
 */
export async function updateSite(
  steps: AsyncIterable<BuildStep>,
  site: SiteFolder,
  events: Partial<BuildEvents>,
): Promise<readonly string[]> {
  return inWorkFolder(site, async (open) => {
    const made = new Map<string, Required<Entry>>();
    await consume(steps, events, async (file) => {
      const isSame = site.entries.get(file.path)?.digest === file.digest && isThere(site.place.folder, file);
      if (isSame) return;
      await inWords(site.place, () => writeFile(open(), file));
      made.set(file.path, { owner: file.owner, digest: file.digest });
    });
    if (made.size > 0) await swapIn(site, open(), made);
    return [...made.keys()];
  });
}

/**
 * Removes what builds of these outputs wrote and is not among the files that the site has now. Gives the
 * paths. Throws like `writeSite`.
 */
export async function removeGone(
  site: SiteFolder,
  outputs: readonly string[],
  current: ReadonlySet<string>,
): Promise<readonly string[]> {
  const isOld = isOldIn(site.entries, outputs);
  const old = [...site.entries].filter(([path, { owner }]) => isOld(owner) && !current.has(path));
  const gone = new Set(old.map(([path]) => path));
  if (gone.size > 0)
    await inWorkFolder(site, async (open) =>
      swapIn(site, await inWords(site.place, open), new Map(), { gone }),
    );
  return [...gone];
}

/**
 * Gives `work` a folder to write to, made on its first use. It is removed at the end, also when this
 * process is killed.
 */
async function inWorkFolder<T>(
  { place }: SiteFolder,
  work: (open: () => WorkFolder) => Promise<T>,
): Promise<T> {
  let opened: WorkFolder | undefined;
  const open = (): WorkFolder => {
    opened ??= openWork(place);
    return opened;
  };
  try {
    return await work(open);
  } finally {
    if (opened) dropWork(opened);
  }
}

async function consume(
  steps: AsyncIterable<BuildStep>,
  events: Partial<BuildEvents>,
  write: (file: MadeFile) => Promise<void>,
): Promise<readonly OutputResult[]> {
  let results: readonly OutputResult[] = [];
  for await (const step of steps) {
    switch (step.kind) {
      case "file":
        await write(step.file);
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

function writeFile({ building }: WorkFolder, file: MadeFile): void {
  const path = join(building, PARTS.next, file.path);
  try {
    writeFileSync(path, file.content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    makeFolder(dirname(path));
    writeFileSync(path, file.content);
  }
}

function isThere(folder: string, { path, content }: MadeFile): boolean {
  const size = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return statSync(join(folder, path), { throwIfNoEntry: false })?.size === size;
}

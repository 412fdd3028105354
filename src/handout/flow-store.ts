import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./browser/cache-folder.ts";
import type { PackedFlow } from "./in-page/flow.ts";

/** Keeps cut flows from one build to the next. */
export interface FlowStore {
  find(key: string): PackedFlow | undefined;
  keep(key: string, flow: PackedFlow): void;
}

/** A flow that no build asked for in so many days is dropped. */
const DAYS_KEPT = 30;
const MS_A_DAY = 86_400_000;

/** The store in our cache folder. A disk that does not let it makes builds slower, nothing else. */
export function flowStore(): FlowStore {
  try {
    const folder = join(cacheFolder(), "flows");
    mkdirSync(folder, { recursive: true });
    dropOld(folder);
    return storeIn(folder);
  } catch {
    return NO_STORE;
  }
}

/** Finds nothing and keeps nothing: for `--no-cache`. */
export const NO_STORE: FlowStore = { find: () => undefined, keep: () => undefined };

/** A key that is another whenever anything is that the pages depend on. */
export function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(String(part.length)).update(":").update(part);
  return hash.digest("hex");
}

function storeIn(folder: string): FlowStore {
  return {
    find(key) {
      try {
        return JSON.parse(readFileSync(join(folder, `${key}.json`), "utf8")) as PackedFlow;
      } catch {
        return undefined;
      }
    },
    keep(key, flow) {
      try {
        // Written beside and moved in: another build may read at the same time.
        const beside = join(folder, `${key}.${randomUUID()}`);
        writeFileSync(beside, JSON.stringify(flow));
        renameSync(beside, join(folder, `${key}.json`));
      } catch {
        // The next build cuts it anew.
      }
    },
  };
}

function dropOld(folder: string): void {
  const oldest = Date.now() - DAYS_KEPT * MS_A_DAY;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}

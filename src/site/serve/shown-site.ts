import { type SourceMarks, sourceMarks } from "../../output/source-marks.ts";
import type { BuildStep } from "../build-steps.ts";
import type { MadeFile } from "../files/site-file.ts";

/**
 * What the server shows besides the site's folder: files that are made and not written yet, and pages with
 * the places of their text in the sources, which are never written.
 */
export interface ShownSite {
  readonly sources: SourceMarks;
  /** Passes a build on, and shows its files as soon as they are made. */
  show(steps: AsyncIterable<BuildStep>): AsyncIterable<BuildStep>;
  /** The paths of the files that changed since this was last asked. */
  changed(): readonly string[];
  /** To be called once the folder has all that was shown. */
  written(): void;
  /** To be called for files that are no longer part of the site. */
  forget(paths: Iterable<string>): void;
  /** A file by its path in the site; undefined where the folder has it. */
  find(path: string, withMarks: boolean): string | Uint8Array | undefined;
}

/** Shows nothing yet. */
export function shownSite(): ShownSite {
  const digests = new Map<string, string>();
  const marked = new Map<string, string>();
  const fresh = new Map<string, string | Uint8Array>();
  const changed = new Set<string>();
  const take = (file: MadeFile) => {
    const { path } = file;
    const isSame = digests.get(path) === file.digest;
    if (isSame && (file.marked === undefined || marked.get(path) === file.marked)) return;
    changed.add(path);
    digests.set(path, file.digest);
    if (!isSame) fresh.set(path, file.content);
    if (file.marked !== undefined) marked.set(path, file.marked);
  };
  return {
    sources: sourceMarks(),
    async *show(steps) {
      for await (const step of steps) {
        if (step.kind === "file") take(step.file);
        yield step;
      }
    },
    changed() {
      const paths = [...changed];
      changed.clear();
      return paths;
    },
    written: () => fresh.clear(),
    forget(paths) {
      for (const path of paths) for (const each of [digests, marked, fresh]) each.delete(path);
    },
    find: (path, withMarks) => (withMarks ? marked.get(path) : undefined) ?? fresh.get(path),
  };
}

import { type SourceMarks, sourceMarks } from "../../output/source-marks.ts";
import type { BuildStep } from "../build-steps.ts";

/** Pages with the places of their text in the sources. They are served, and never written to a folder. */
export interface MarkedPages {
  readonly sources: SourceMarks;
  /** Keeps the marked pages of a build that passes. */
  take(steps: AsyncIterable<BuildStep>): AsyncIterable<BuildStep>;
  /** A page by its path in the site; undefined when it has no marks. */
  marked(path: string): string | undefined;
  /** The paths of the pages that are others than when this was last asked. */
  changed(): readonly string[];
}

/** No pages yet. */
export function markedPages(): MarkedPages {
  const pages = new Map<string, string>();
  const changed = new Set<string>();
  return {
    sources: sourceMarks(),
    async *take(steps) {
      for await (const step of steps) {
        if (step.kind === "file" && step.file.marked !== undefined) {
          const { path, marked } = step.file;
          if (pages.get(path) !== marked) changed.add(path);
          pages.set(path, marked);
        }
        yield step;
      }
    },
    marked: (path) => pages.get(path),
    changed() {
      const paths = [...changed];
      changed.clear();
      return paths;
    },
  };
}

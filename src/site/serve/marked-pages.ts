import { type SourceMarks, sourceMarks } from "../../output/source-marks.ts";
import type { BuildStep } from "../build-steps.ts";

/** Pages with the places of their text in the sources. They are served, and never written to a folder. */
export interface MarkedPages {
  readonly sources: SourceMarks;
  /** Notes the marked pages of a build that passes. */
  take(steps: AsyncIterable<BuildStep>): AsyncIterable<BuildStep>;
  /** Shows what was noted since, once the site's folder has it too. Gives the paths of the pages that changed. */
  publish(): readonly string[];
  /** A page by its path in the site; undefined when it has no marks. */
  marked(path: string): string | undefined;
}

/** No pages yet. */
export function markedPages(): MarkedPages {
  const shown = new Map<string, string>();
  const noted = new Map<string, string>();
  return {
    sources: sourceMarks(),
    async *take(steps) {
      noted.clear(); // of a build that failed
      for await (const step of steps) {
        if (step.kind === "file" && step.file.marked !== undefined)
          noted.set(step.file.path, step.file.marked);
        yield step;
      }
    },
    publish() {
      const changed = [...noted].filter(([path, page]) => shown.get(path) !== page);
      for (const [path, page] of changed) shown.set(path, page);
      return changed.map(([path]) => path);
    },
    marked: (path) => shown.get(path),
  };
}

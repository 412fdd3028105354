import type { MadeListed } from "./again.ts";
import type { BuildStep } from "./build-steps.ts";
import { digestOf, type SiteFile } from "./files/site-file.ts";
import { OUTPUTS } from "./outputs.ts";

export type SiteList = ReturnType<typeof siteList>;

/** The files of a site as they are made: their names and hashes, not their content. */
export function siteList() {
  const list: MadeListed[] = [];
  return {
    /** Adds files that are there from before. */
    addListed(files: readonly MadeListed[]): void {
      list.push(...files);
    },
    add(file: SiteFile): BuildStep {
      const digest = digestOf(file.content);
      list.push({ path: file.path, kind: file.kind, owner: file.owner, digest });
      return { kind: "file", file: { ...file, digest } };
    },
    files: (): readonly MadeListed[] => list,
    /** The paths of all pages, output by output. */
    pages: (): readonly string[] =>
      OUTPUTS.flatMap(({ name }) =>
        list.filter(({ kind, owner }) => kind === "page" && owner === name).map(({ path }) => path),
      ),
  };
}

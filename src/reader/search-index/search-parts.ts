// A site with more records than one index should hold has several: the first stands in the search's
// folder as an only one would, the others in folders below it.

/** What pages load: Pagefind's own script or, where there are several indexes, what joins them. */
export const SEARCH_SCRIPT = "pagefind.js";

/** Pagefind's own script, where what joins the indexes has its place. */
const INNER_SCRIPT = "pagefind-first.js";

/** The folder of a part, counted from 0, below the search's; empty for the first. */
export function partFolder(part: number): string {
  return part === 0 ? "" : `${part + 1}/`;
}

/** Whether a file that Pagefind makes is asked for in a part: only the first brings the programs. */
export function isNeeded(path: string, part: number): boolean {
  if (part > 0) return /(?:\.pf_\w+|pagefind-entry\.json)$/.test(path);
  return !/^pagefind-(?:highlight|.*ui)\.(?:js|css)$/.test(path);
}

/**
 * What makes one search of several parts: a module with the functions of Pagefind's own, `script`,
 * that takes its place and joins the other indexes when the search starts. By name and content.
 * https://pagefind.app/docs/multisite/
 */
export function joinedScripts(
  script: Uint8Array,
  parts: number,
): readonly (readonly [name: string, content: string | Uint8Array])[] {
  const others = Array.from({ length: parts - 1 }, (_, index) => partFolder(index + 1));
  const joining = `import { init as start, mergeIndex } from "./${INNER_SCRIPT}";
export * from "./${INNER_SCRIPT}";
const join = (folder) => mergeIndex(new URL(folder, import.meta.url).pathname);
export const init = () => start().then(() => Promise.all(${JSON.stringify(others)}.map(join)));
`;
  return [
    [SEARCH_SCRIPT, joining],
    [INNER_SCRIPT, script],
  ];
}

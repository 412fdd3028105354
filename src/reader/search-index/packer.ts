import type { PagefindIndex } from "pagefind";

// A site with more records than one index should hold has several indexes. The first is in the folder
// of the search, as a single one would be, and the others are in folders below it.

/** A page that Pagefind reads. */
export interface SearchPage {
  readonly url: string;
  readonly content: string;
}

/** Makes one index after another, none with more pages than a limit. */
export interface Packer {
  /**
   * Adds pages. When they no longer fit into the current index, that is packed first, so that they stay together,
   * unless they are more than an index may have.
   */
  add(pages: readonly SearchPage[]): Promise<void>;
  /** Packs what is left. */
  finish(): Promise<void>;
  /** Stops Pagefind's process, unless another packer uses it. Called once. */
  close(): Promise<void>;
}

/** The script that pages load: Pagefind's own, or the one that joins several indexes. */
const SCRIPT = "pagefind.js";

/** The list of the languages of an index. */
const ENTRY = "pagefind-entry.json";

/** Pagefind's own script on a site with several indexes. */
const INNER_SCRIPT = "pagefind-first.js";

/** How many packers are open: Pagefind has one process for all of them. */
let opened = 0;

/** Starts Pagefind. `put` gets its files, by their path in the folder of the search. */
export async function createPacker(
  put: (path: string, content: Uint8Array | string) => void,
  pagesAPart: number,
): Promise<Packer> {
  const pagefind = await import("pagefind");
  opened++;
  let part: { readonly index: PagefindIndex; pages: number } | undefined;
  let parts = 0;
  let script: Uint8Array | undefined;

  const open = async () => {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true, writePlayground: false });
    if (!index) throw new Error(`the search index cannot be made: ${errors.join(", ")}`);
    return { index, pages: 0 };
  };
  const pack = async (index: PagefindIndex) => {
    const { files } = await index.getFiles();
    await index.deleteIndex();
    script ??= files.find(({ path }) => path === SCRIPT)?.content;
    // Pagefind gives them in any order.
    const made = files.filter(({ path }) => isNeeded(path, parts)).sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { path, content } of made)
      put(`${folderOf(parts)}${path}`, path === ENTRY ? inOrder(content) : content);
    parts++;
  };

  const addFitting = async (pages: readonly SearchPage[]) => {
    if (part && part.pages + pages.length > pagesAPart) {
      await pack(part.index);
      part = undefined;
    }
    part ??= await open();
    part.pages += pages.length;
    const { index } = part;
    // All at once: rendering pages at the same time leaves few moments in which to wait for each.
    await Promise.all(pages.map((page) => index.addHTMLFile(page)));
  };

  return {
    async add(pages) {
      for (let from = 0; from < pages.length; from += pagesAPart)
        await addFitting(pages.slice(from, from + pagesAPart));
    },
    async finish() {
      // A site without articles has a search that finds nothing.
      await pack((part ?? (await open())).index);
      if (parts === 1 || !script) return;
      put(SCRIPT, joiningScript(parts));
      put(INNER_SCRIPT, script);
    },
    async close() {
      opened--;
      if (opened === 0) await pagefind.close();
    },
  };
}

/** The folder of a part, counted from 0, below the search's; empty for the first. */
function folderOf(part: number): string {
  return part === 0 ? "" : `${part + 1}/`;
}

/** The list of languages by their names: Pagefind lists them in any order, and the same input must give the same bytes. */
function inOrder(entry: Uint8Array): string {
  const { languages, ...rest } = JSON.parse(new TextDecoder().decode(entry)) as {
    readonly languages: Readonly<Record<string, unknown>>;
  };
  const sorted = Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...rest, languages: Object.fromEntries(sorted) });
}

/** Whether a site uses a file that Pagefind makes. Programs are needed once, with the first part. */
function isNeeded(path: string, part: number): boolean {
  if (part > 0) return /(?:\.pf_\w+|pagefind-entry\.json)$/.test(path);
  return !/^pagefind-(?:highlight|.*ui)\.(?:js|css)$/.test(path);
}

/**
 * A module with the functions of Pagefind's own script, which adds the other indexes to the first when
 * the search starts. https://pagefind.app/docs/multisite/
 */
function joiningScript(parts: number): string {
  const others = Array.from({ length: parts - 1 }, (_, index) => folderOf(index + 1));
  return `import { init as start, mergeIndex } from "./${INNER_SCRIPT}";
export * from "./${INNER_SCRIPT}";
const join = (folder) => mergeIndex(new URL(folder, import.meta.url).pathname);
export const init = () => start().then(() => Promise.all(${JSON.stringify(others)}.map(join)));
`;
}

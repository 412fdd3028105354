import type { PagefindIndex } from "pagefind";
import { isNeeded, joinedScripts, partFolder, SEARCH_SCRIPT } from "./search-parts.ts";

/** A page that Pagefind reads. */
export interface SearchPage {
  readonly url: string;
  readonly content: string;
}

/** Makes one index after another, each of no more than so many pages. */
export interface Packer {
  /** Adds pages that stay together in one index; an index without space for them is packed before. */
  add(pages: readonly SearchPage[]): Promise<void>;
  /** Packs what is left. */
  finish(): Promise<void>;
  /** Stops Pagefind's process, unless another packer uses it. Called once. */
  close(): Promise<void>;
}

/** How many packers are open: Pagefind has one process for all of them. */
let opened = 0;

/** Starts Pagefind. Its files go to `put`, by their path in the folder of the search. */
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
    script ??= files.find(({ path }) => path === SEARCH_SCRIPT)?.content;
    // Pagefind gives them in any order.
    const made = files.filter(({ path }) => isNeeded(path, parts)).sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { path, content } of made) put(`${partFolder(parts)}${path}`, content);
    parts++;
  };

  return {
    async add(pages) {
      if (part && part.pages + pages.length > pagesAPart) {
        await pack(part.index);
        part = undefined;
      }
      part ??= await open();
      part.pages += pages.length;
      const { index } = part;
      // All at once: whoever renders pages meanwhile leaves little time for waiting between them.
      await Promise.all(pages.map((page) => index.addHTMLFile(page)));
    },
    async finish() {
      // A site without articles has a search that finds nothing.
      await pack((part ?? (await open())).index);
      if (parts > 1 && script) for (const [name, content] of joinedScripts(script, parts)) put(name, content);
    },
    async close() {
      opened--;
      if (opened === 0) await pagefind.close();
    },
  };
}

import { site } from "../site.ts";

/** All articles and experts, and the article and expert of each record. src/reader/search-index/ writes it. */
export interface Records {
  readonly articles: readonly (readonly [slug: string, title: string])[];
  readonly experts: readonly string[];
  readonly records: Readonly<Record<string, readonly [article: number, expert: number]>>;
}

/** A record that a search found, with its text. https://pagefind.app/docs/api-reference/ */
export interface Found {
  readonly url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The elements of the record that have an id, and the index of the word that each starts at. */
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly location: number }[];
  /** The indexes of the words that match. */
  readonly locations: readonly number[];
}

/** One result whose text is not loaded yet. */
export interface Hit {
  readonly id: string;
  data(): Promise<Found>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly Hit[] }>;
}

/** Pagefind with the lists that it filters by. */
export interface LoadedPagefind {
  readonly records: Records;
  search(words: string): Promise<readonly Hit[]>;
}

/** Loads Pagefind; rejects when the site has no index by it. */
export async function loadPagefind(): Promise<LoadedPagefind> {
  const folder = new URL("pagefind/", site());
  const [pagefind, answer] = await Promise.all([
    import(new URL("pagefind.js", folder).href) as Promise<Pagefind>,
    fetch(new URL("records.json", folder)),
  ]);
  await pagefind.options({ baseUrl: site().pathname, basePath: folder.pathname });
  await pagefind.init();
  const records = (await answer.json()) as Records;
  return { records, search: async (words) => (await pagefind.search(words)).results };
}

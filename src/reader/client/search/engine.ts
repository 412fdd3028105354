import { site } from "../site.ts";

/** Which articles and experts there are, and whose each record is: written by src/site/search-index.ts. */
export interface Records {
  readonly articles: readonly (readonly [slug: string, title: string])[];
  readonly experts: readonly string[];
  readonly records: Readonly<Record<string, readonly [article: number, expert: number]>>;
}

/** A record that a search found, with its words. https://pagefind.app/docs/api-reference/ */
export interface Found {
  readonly url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Everything in the record that has an id, and the word it starts at. */
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly location: number }[];
  /** The words that match, by their place. */
  readonly locations: readonly number[];
}

/** One result before its words are loaded. */
export interface Hit {
  readonly id: string;
  data(): Promise<Found>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly Hit[] }>;
}

/** What finds words. */
export interface Engine {
  readonly records: Records;
  search(words: string): Promise<readonly Hit[]>;
}

/** Loads the search of this site; rejects where there is none. */
export async function loadEngine(): Promise<Engine> {
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

/** Where one thing is in each output. An output is missing when the thing is not in it or its place is not known. */
export interface Locator {
  /** The reader's address, relative to the article's folder: `questions/naps.html#naps-rk`. */
  readonly url?: string;
  /** Slide number as shown on the slide, from 1. */
  readonly slide?: number;
  /** Page number as printed on the page. */
  readonly page?: number;
  /** How many pages the handout has; of the whole article only. */
  readonly pages?: number;
  /** Where each of these pages begins in the text, in order; of the whole article only. */
  readonly pageStarts?: readonly PageStart[];
}

/** Where a page of the handout begins. Only letters and digits count, as outputs differ in the rest. */
export interface PageStart {
  readonly page: number;
  /** The last thing with an id of the article, or the last of `PLACES`, that begins on this page or before it. */
  readonly after: string;
  /** How many letters of its text stand before the page. */
  readonly letters: number;
  /** The first letters of the page. */
  readonly words: string;
}

/** What the handout has besides what has an id of the article, in its order. */
export const PLACES = ["#title", "#contents", "#glance", "#references", "#links"] as const;
export type Place = (typeof PLACES)[number];

/** The id under which locators have what is known of the whole article. */
export const WHOLE_ARTICLE = "";

/** Locators by the id of a question, section or answer. */
export type Locators = ReadonlyMap<string, Locator>;

/** Joins what each output knows about where things stand; later maps add to earlier ones. */
export function joinLocators(maps: readonly Locators[]): Locators {
  const joined = new Map<string, Locator>();
  for (const map of maps) {
    for (const [id, locator] of map) joined.set(id, { ...joined.get(id), ...locator });
  }
  return joined;
}

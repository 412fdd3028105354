const MB = 1_000_000;

/**
 * The largest files that are read, in bytes, by what they are read for. Each is several times the size of
 * the largest real one that we know of; beyond it, memory and browsers give out before the work is done.
 */
export const LARGEST = {
  /** An article. A thousand printed pages are some 3 MB. */
  article: 50 * MB,
  /** A bibliography, style, table, theme or `triptych.yaml`. A library of 20,000 works is some 30 MB. */
  text: 50 * MB,
  /** A photograph of 60 megapixels is some 40 MB. */
  image: 50 * MB,
  /** A drawing is text that is parsed whole: a plot with 100,000 points is some 8 MB. */
  drawing: 20 * MB,
  /** A file to download. Forges and hosts of pages refuse files from 100 MB on. */
  linked: 100 * MB,
} as const;

/** A size for people: `50 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / MB).toLocaleString("en-GB", { maximumFractionDigits: bytes < 10 * MB ? 1 : 0 })} MB`;
}

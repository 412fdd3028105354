/** A work that an article digests or is based on. */
export interface SourceWork {
  readonly title: string;
  readonly authors: readonly string[];
  /** The journal, book or site that it stands in. */
  readonly container?: string;
  /** A year, or an ISO date. */
  readonly date?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly publisher?: string;
  /** Without the resolver: `10.1038/s41578-022-00511-9`. */
  readonly doi?: string;
  readonly url?: string;
}

/** The address of a DOI. https://www.doi.org/the-identifier/resources/handbook */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doi}`;
}

/** Where a work is to be found: its DOI, else its address. */
export function addressOf({ doi, url }: Pick<SourceWork, "doi" | "url">): string | undefined {
  return doi === undefined ? url : doiAddress(doi);
}

/** A work in one line, without its address: `A. Ray and B. Lee. Why naps? Sleep Journal 7(2), 1–9 (2022)`. */
export function workLine(work: SourceWork, list: (names: readonly string[]) => string): string {
  const { title, authors, container, date, volume, issue, pages, publisher } = work;
  const by = authors.length > 0 ? `${ended(list(authors))} ` : "";
  const number = [volume, issue && `(${issue})`].filter(Boolean).join("");
  const place = [[container, number].filter(Boolean).join(" "), pages, publisher].filter(Boolean).join(", ");
  const year = date && `(${date.slice(0, 4)})`;
  const rest = [place, year].filter(Boolean).join(" ");
  if (rest === "") return `${by}${title}`;
  return `${by}${ended(title)} ${rest}`;
}

/** A text with a stop at its end. */
function ended(text: string): string {
  return /[.?!。？！؟]$/u.test(text) ? text : `${text}.`;
}

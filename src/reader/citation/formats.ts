/** A format that reference managers read. */
export interface CitationFormat {
  readonly title: string;
  /** Of the file that a citation is saved as. */
  readonly ending: string;
}

/** The formats, in the order in which pages have them. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { title: "BibTeX", ending: "bib" },
  { title: "RIS", ending: "ris" },
  { title: "CSL-JSON", ending: "json" },
];

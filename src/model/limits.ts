/** How much of something is read. */
export interface Limit {
  readonly most: number;
  /** What is counted, as it stands behind the number in a message: `questions and sections in one article`. */
  readonly unit: string;
  /** What to do about more of it. */
  readonly hint: string;
}

const SPLIT = "split it into several articles in one folder: they are built together";
const FLATTER = "use fewer levels, or end the outer ones before it";
const STYLE = "take the style again from https://www.zotero.org/styles";
const BESIDE = "offer long data as a file beside the article, with a link to it";

/**
 * How much is read, at most. What stays below all limits is read and checked in seconds. Each limit is far
 * above what a book has: the comments say which, and what takes too long beyond. docs/format.md lists
 * them for authors, and `tests/source/limits.test.ts` goes beyond each of them.
 */
export const LIMITS = {
  /** All of Proust has 7 million. Parsing takes a second for two million. */
  characters: { most: 10_000_000, unit: "characters in one article", hint: SPLIT },
  /** The Bible with a verse a line has 31,000. Parsing takes 20 µs a line. */
  lines: { most: 200_000, unit: "lines with text in one article", hint: SPLIT },
  /** A long book with a citation in every sentence has 200,000. Parsing takes up to 5 µs for each. */
  signs: {
    most: 700_000,
    unit: "brackets, stars and other signs of Markdown in one article",
    hint: "keep data that nobody reads in a file beside the article",
  },
  /** A novel in one paragraph has 450,000, which are 130 pages. Nothing shorter is cut for print. */
  paragraph: { most: 1_000_000, unit: "characters in one paragraph", hint: "put blank lines into it" },
  /** A catechism has 600. Each has several pages of the reader: 5,000 take it a minute. */
  parts: { most: 5_000, unit: "questions and sections in one article", hint: SPLIT },
  /** The largest survey of experts has 200. Each is a column of the article at a glance. */
  experts: { most: 500, unit: "experts in one article", hint: SPLIT },
  /** A slide has room for ten. Each of its screens has all speaker notes. */
  keyPoints: {
    most: 500,
    unit: "key points in one answer",
    hint: "begin fewer paragraphs and list items with bold text",
  },
  /** Gibbon has 8,000 in six volumes. */
  footnotes: { most: 10_000, unit: "footnotes in one article", hint: SPLIT },
  /** A scholarly edition has some twenty. Paged.js fits each against all others of its paragraph. */
  paragraphFootnotes: {
    most: 300,
    unit: "footnotes in one paragraph",
    hint: "put blank lines into the paragraph, or write the sources as citations, which may be many",
  },
  /** Paper has room for some twenty. */
  columns: { most: 200, unit: "columns in one table", hint: BESIDE },
  /** 150 pages of one table. Paged.js looks at each row on each page. */
  rows: { most: 5_000, unit: "rows in one table", hint: BESIDE },
  /** An encyclopedia has 20,000. */
  indexMarks: { most: 50_000, unit: "words for the index in one article", hint: SPLIT },
  /** A handbook has 300. Each is looked for at every word. */
  abbreviations: { most: 1_000, unit: "abbreviations in one article", hint: SPLIT },
  /** Nobody follows more than five. Browsers stop at 512. */
  nesting: { most: 100, unit: "elements inside one another", hint: FLATTER },
  /** Continued fractions have ten. What reads formulas works down into each. */
  formulaNesting: { most: 100, unit: "groups inside one another in one formula", hint: FLATTER },
  /** Ten pages. */
  formula: { most: 50_000, unit: "characters in one formula", hint: "split it into several formulas" },
  /** A thousand references in the front matter have 300,000. */
  frontMatter: {
    most: 500_000,
    unit: "characters in the front matter",
    hint: "keep references in a bibliography beside the article",
  },
  /** Front matter has five. What reads YAML works down into each. */
  yamlNesting: { most: 50, unit: "groups of keys inside one another", hint: FLATTER },
  /** Front matter has thirty. Each is compared with all others. */
  yamlKeys: { most: 2_000, unit: "keys in one group", hint: "remove those that say nothing" },
  /** A library of 20,000 works has 8 million. */
  bibliography: {
    most: 10_000_000,
    unit: "characters in one bibliography",
    hint: "export only the works that the article cites",
  },
  /** Titles have three. */
  bibtexNesting: {
    most: 100,
    unit: "braces inside one another",
    hint: "correct the entry, or export it again",
  },
  /** The longest of 2,858 styles at zotero.org has 250,000. */
  style: { most: 1_000_000, unit: "characters in one style", hint: STYLE },
  /** The deepest of those has 83. */
  styleNesting: { most: 200, unit: "elements and macros inside one another in one style", hint: STYLE },
  /** A citation passes 5,000 in the largest of those. */
  styleElements: { most: 50_000, unit: "elements that a citation passes in one style", hint: STYLE },
  /** A drawing that can be read on a page has 50. The time grows with the square of their number. */
  diagram: {
    most: 300,
    unit: "lines and arrows in one diagram",
    hint: "draw several smaller diagrams, or include it as an image",
  },
  /** Indexes have three. */
  indexLevels: { most: 10, unit: "levels of one entry of the index", hint: FLATTER },
} as const satisfies Record<string, Limit>;

/**
 * How deep lists and quotations may stand inside one another: what is deeper becomes one paragraph.
 * markdown-it leaves out in silence what is deeper than 100; a list in a list is two levels.
 */
export const DEEPEST_BLOCK = 96;

/** How deep footnotes are followed that refer to other footnotes, so that a long chain fits the stack. */
export const DEEPEST_NOTE = 100;

/** A limit as words of a message: `more than 10,000,000 characters in one article`. */
export function moreThan({ most, unit }: Limit): string {
  return `more than ${most.toLocaleString("en-GB")} ${unit}`;
}

/** One work in a citation: `[see @kessler2021, p. 4]` has the prefix `see` and the suffix `, p. 4`. */
export interface CitedWork {
  readonly key: string;
  /** What stands before the key, without blanks around it. */
  readonly prefix: string;
  /** What follows the key, as written, with the comma: a page, a chapter, a remark. */
  readonly suffix: string;
  /** `-@key`: the author is named in the sentence already. */
  readonly suppressAuthor: boolean;
}

/** The same words as HTML and as text. */
export interface FormattedText {
  readonly html: string;
  readonly text: string;
}

/** What a `citation` token holds beside its source text. */
export interface CitationMeta {
  readonly works: readonly CitedWork[];
  /** `@key says`: the author is part of the sentence. */
  readonly narrative: boolean;
  /**
   * How it reads; nothing where a work is not known. In a note style, a `citation_authors` token shows
   * the authors that the sentence names, and the rest stands in the footnote.
   */
  formatted?: FormattedText & { readonly authors?: FormattedText };
  /** In a note style: it was written in the text, and stands alone in a footnote. */
  alone?: boolean;
  /** Its place in `article.references.citations`, once it is formatted. */
  index?: number;
}

const WORD = "[\\p{L}\\p{M}\\p{N}_]";
/** A key as Pandoc reads it: single marks of punctuation may stand inside it, but not at its end. */
const KEY = `(?:(?=[\\p{L}\\p{N}_])${WORD}(?:${WORD}|[:.#$%&+?<>~/-](?=${WORD}))*)`;
/** `@key`, `-@key` or `@{any key}`, but not the `@` of an e-mail address or behind a backslash. */
const CITED = new RegExp(`(?<![\\p{L}\\p{N}_\\\\.])(-?)@(?:\\{([^{}\\s]+)\\}|(${KEY}))`, "u");
const CITED_HERE = new RegExp(`@(?:\\{([^{}\\s]+)\\}|(${KEY}))`, "uy");
const CITED_ANYWHERE = new RegExp(CITED.source, "gu");

/** Keys that belong to figures, tables, formulas, listings and sections: `@fig-cell`. */
const CROSS_REFERENCE = /^(?:fig|tbl|tab|eq|lst|sec)[-:]/;

/** Whether a key names a numbered thing of the article, not a work. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/**
 * Reads the text between the brackets of `[see @key, p. 4; @other]`; undefined when it is no citation.
 * What has no key of its own belongs to the work before it.
 */
export function parseCitation(text: string): readonly CitedWork[] | undefined {
  const works: { readonly work: CitedWork; readonly suffixes: string[] }[] = [];
  for (const piece of splitAtSemicolons(text)) {
    const work = citedWork(piece);
    const last = works.at(-1);
    if (work) works.push({ work, suffixes: [work.suffix] });
    else if (!last) return undefined;
    else last.suffixes.push(piece.trimEnd());
  }
  return works.map(({ work, suffixes }) => ({ ...work, suffix: suffixes.join(";") }));
}

/** The key that a citation in running text names at `start`, where its `@` is, and where the key ends. */
export function keyAt(
  text: string,
  start: number,
): { readonly key: string; readonly end: number } | undefined {
  if (/[\p{L}\p{N}_\\]/u.test(text.charAt(start - 1))) return undefined;
  CITED_HERE.lastIndex = start;
  const match = CITED_HERE.exec(text);
  return match ? { key: match[1] ?? match[2]!, end: CITED_HERE.lastIndex } : undefined;
}

/** Every key that a text names with an `@`. */
export function keysIn(text: string): readonly string[] {
  return [...text.matchAll(CITED_ANYWHERE)].map((match) => match[2] ?? match[3]!);
}

function citedWork(piece: string): CitedWork | undefined {
  const match = CITED.exec(piece);
  if (!match) return undefined;
  return {
    key: match[2] ?? match[3]!,
    prefix: piece.slice(0, match.index).trim(),
    suffix: piece.slice(match.index + match[0].length).trimEnd(),
    suppressAuthor: match[1] === "-",
  };
}

/** The pieces between semicolons; a key in braces may hold one. */
function splitAtSemicolons(text: string): readonly string[] {
  const pieces = [""];
  let isKey = false;
  let before = "";
  for (const letter of text) {
    if (letter === "{") isKey ||= before === "@";
    if (letter === "}") isKey = false;
    if (letter === ";" && !isKey) pieces.push("");
    else pieces[pieces.length - 1] += letter;
    before = letter;
  }
  return pieces;
}

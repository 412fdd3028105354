/** CSL's names of locators. https://docs.citationstyles.org/en/stable/specification.html#locators */
const LABELS: readonly string[] = [
  ..."appendix article-locator book canon chapter column elocation equation figure folio issue line note".split(
    " ",
  ),
  ..."opus page paragraph part rule scene section sub-verbo supplement table timestamp".split(" "),
  ..."title-locator verse volume".split(" "),
];

/** Abbreviations that authors write and no locale has. */
const MORE_LABELS: readonly (readonly [string, string])[] = [
  ...(["p", "pp", "pg", "page", "pages"] as const).map((each) => [each, "page"] as const),
  ...(["ch", "chs", "ch.", "chap", "chaps", "chapter", "chapters"] as const).map(
    (each) => [each, "chapter"] as const,
  ),
  ...(["sec", "secs", "section", "sections", "§", "§§"] as const).map((each) => [each, "section"] as const),
  ...(["fig", "figs", "figure", "figures"] as const).map((each) => [each, "figure"] as const),
  ...(["tab", "tbl", "table", "tables"] as const).map((each) => [each, "table"] as const),
  ...(["vol", "vols"] as const).map((each) => [each, "volume"] as const),
  ...(["no", "no.", "nos."] as const).map((each) => [each, "issue"] as const),
  ...(["n.", "nn.", "note", "notes"] as const).map((each) => [each, "note"] as const),
  ...(["para", "par.", "¶", "¶¶"] as const).map((each) => [each, "paragraph"] as const),
  ...(["eq", "eq.", "eqs."] as const).map((each) => [each, "equation"] as const),
  ...(["col", "cols"] as const).map((each) => [each, "column"] as const),
  ...(["s.v.", "sub verbo"] as const).map((each) => [each, "sub-verbo"] as const),
];

/** Finds the word that says what kind of place a locator names: CSL's label by what authors write. */
export type LabelWords = ReadonlyMap<string, string>;

/** The words for locators in some languages; each gives a term in a form (`long`, `short`, `symbol`) and number. */
export function labelWords(
  terms: readonly ((label: string, form: string, plural: number) => string | undefined)[],
): LabelWords {
  const words = new Map<string, string>(MORE_LABELS.map(([word, label]) => [word, label]));
  for (const term of terms)
    for (const label of LABELS)
      for (const form of ["long", "short", "symbol"])
        for (const plural of [0, 1]) {
          const word = term(label, form, plural)?.trim().toLowerCase();
          if (word) words.set(word, label);
        }
  return words;
}

/** What follows a key, taken apart: where in the work, and what is left. */
export interface Locator {
  readonly label?: string;
  readonly locator?: string;
  /** What is left, with its comma. */
  readonly suffix: string;
}

/** The most words that a label has. */
const LABEL_WORDS = 2;
const NUMBER = "(?:[\\p{Lu}]?\\d[\\p{L}\\d]*(?:[.:/][\\p{L}\\d]+)*|[ivxlcdm]+|[IVXLCDM]+)(?:\\s?ff?\\b\\.?)?";
const RANGE = `${NUMBER}(?:\\s*(?:---?|[-–—])\\s*${NUMBER})?`;
const NUMBERS = new RegExp(`^\\s*(${RANGE}(?:\\s*(?:,|&|;)\\s*${RANGE})*)(?![\\p{L}\\d])`, "u");
const STARTS_WITH_DIGIT = /^[\p{Lu}]?\d/u;

/**
 * Takes the locator off what follows a key: `, pp. 12--15, emphasis added` names pages 12 to 15. Without
 * a label, a number is a page. In braces, `{ch. 2, line 3}`, everything is locator.
 */
export function splitLocator(suffix: string, labels: LabelWords): Locator {
  const rest = suffix.replace(/^\s*,?\s*/, "");
  const braced = /^\{([^{}]*)\}/.exec(rest);
  if (braced) return { ...inBraces(braced[1]!, labels), suffix: rest.slice(braced[0].length) };
  const { label, length } = labelAt(rest, labels);
  const numbers = NUMBERS.exec(rest.slice(length));
  if (!numbers || (label === undefined && !STARTS_WITH_DIGIT.test(numbers[1]!))) return { suffix };
  return {
    label: label ?? "page",
    locator: plainRange(numbers[1]!),
    suffix: rest.slice(length + numbers[0].length),
  };
}

function inBraces(text: string, labels: LabelWords): Omit<Locator, "suffix"> {
  if (text.trim() === "") return {};
  const { label, length } = labelAt(text, labels);
  return { label: label ?? "page", locator: plainRange(text.slice(length).trim()) };
}

/** The label that a text begins with, and how many characters it takes. `p.4` has one, `pneu 4` has none. */
function labelAt(text: string, labels: LabelWords): { readonly label?: string; readonly length: number } {
  const words = /^(?:[^\s\d]+\s*){1,2}/u.exec(text)?.[0].match(/[^\s\d]+\s*/gu) ?? [];
  for (let count = Math.min(LABEL_WORDS, words.length); count > 0; count--) {
    const written = words.slice(0, count).join("");
    const label = labels.get(written.trim().toLowerCase());
    if (label !== undefined) return { label, length: written.length };
  }
  return { length: 0 };
}

/** A range with the plain hyphen, which is what the processor knows. */
function plainRange(text: string): string {
  return text.replaceAll(/\s*(?:---?|[–—])\s*/g, "-");
}

/** CSL's names of locators. https://docs.citationstyles.org/en/stable/specification.html#locators */
const LABELS: readonly string[] = [
  ..."appendix article-locator book canon chapter column elocation equation figure folio issue line note".split(
    " ",
  ),
  ..."opus page paragraph part rule scene section sub-verbo supplement table timestamp".split(" "),
  ..."title-locator verse volume".split(" "),
];

/** What authors write in English, which is understood in every language. */
const ENGLISH: Readonly<Record<string, string>> = {
  book: "book books bk. bks.",
  chapter: "chapter chapters chap. chaps. chap chaps ch. ch",
  column: "column columns col. cols. col cols",
  equation: "equation equations eq. eqs.",
  figure: "figure figures fig. figs. fig figs",
  folio: "folio folios fol. fols.",
  issue: "issue issues no. nos. no",
  line: "line lines l. ll.",
  note: "note notes n. nn. fn.",
  opus: "opus opera op. opp.",
  page: "page pages p. pp. pg. p pp pg",
  paragraph: "paragraph paragraphs para. paras. para par. ¶ ¶¶",
  part: "part parts pt. pts.",
  scene: "scene scenes sc. scs.",
  section: "section sections sec. secs. sec secs § §§",
  "sub-verbo": "s.v. s.vv.",
  table: "table tables tab. tbl. tbl",
  verse: "verse verses v. vv.",
  volume: "volume volumes vol. vols. vol vols",
};

/** Finds the word that says what kind of place a locator names: CSL's label by what authors write. */
export type LabelWords = ReadonlyMap<string, string>;

/** The words for locators, in English and as a locale has them: `term` gives one in a form and number. */
export function labelWords(
  term: (label: string, form: string, plural: number) => string | undefined,
): LabelWords {
  const words = new Map<string, string>();
  for (const [label, written] of Object.entries(ENGLISH))
    for (const word of written.split(" ")) words.set(word, label);
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

/** Languages that write all nouns with a capital: a word that is seen at the beginning only may be one. */
const WITH_CAPITAL_NOUNS = ["de", "lb"];

/** Where a sentence ends inside of a text. */
const ENDS = /[.!?…:\n]/;

/**
 * How a word that begins a sentence is written inside of one: in small letters, unless some texts have it there
 * with a capital and never without, or it has other capitals or digits.
 */
export function smallWords(texts: readonly string[], lang: string): (word: string) => string {
  const inside = wordsInside(texts, lang);
  const keeps = WITH_CAPITAL_NOUNS.includes(lang.toLowerCase().split("-")[0]!);
  return (word) => {
    const [first = "", ...rest] = word.split(/(?<=\S)(?=\s)/u);
    const [, ...others] = first;
    if (/[\p{Lu}\p{N}]/u.test(others.join("")) || others.length === 0) return word;
    const small = first.toLocaleLowerCase(lang);
    const isName = !inside.has(small) && (keeps || inside.has(first));
    return isName ? word : small + rest.join("");
  };
}

/** The words of texts as they are written, but for those that begin a sentence. */
function wordsInside(texts: readonly string[], lang: string): ReadonlySet<string> {
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const found = new Set<string>();
  for (const text of texts) {
    let begins = true;
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike && !begins) found.add(segment);
      if (isWordLike) begins = false;
      else if (ENDS.test(segment)) begins = true;
    }
  }
  return found;
}

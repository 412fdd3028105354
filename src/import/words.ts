import type { Account, Imported, Label } from "./imported.ts";

/** Words with how often each occurs. */
type Counts = Map<string, number>;

/** What a count of words found: how many came and went, and which of them differ. */
export interface WordCount {
  readonly source: number;
  /** Words of the source in the article's text. */
  readonly text: number;
  /** Words of names, times, numbers, marks and front matter, by what they are; those that there are. */
  readonly labels: ReadonlyMap<Label["as"], number>;
  readonly leftOut: number;
  /** Words of the source that are nowhere, and words of the article that are not in the source. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** The words of a text: runs of letters and digits. Both sides of an import are counted by it. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words of a text but for those that another text has, as often as it has them. */
export function wordsBut(text: string, others: string): string {
  const taken = new Map<string, number>();
  for (const word of wordsOf(others)) taken.set(word, (taken.get(word) ?? 0) + 1);
  const rest = wordsOf(text).filter((word) => {
    const count = taken.get(word) ?? 0;
    if (count > 0) taken.set(word, count - 1);
    return count === 0;
  });
  return rest.join(" ");
}

/** All Markdown of an import that is text of the article. */
export function textsOf({ abstract, parts, endMatter }: Imported): readonly string[] {
  const ofParts = parts.flatMap(({ heading, markdown, answers }) => [
    heading,
    markdown,
    ...answers.flatMap((answer) => [answer.position ?? "", answer.markdown]),
  ]);
  return [abstract, ...ofParts, endMatter];
}

/**
 * Compares the words of the source with what became of them, word by word: nothing may be left out in
 * silence, and nothing added.
 */
export function countWords(imported: Imported): WordCount {
  const { source, labels, leftOut, changes }: Account = imported.account;
  const inSource = wordsOf(source);
  const text = textsOf(imported).flatMap(wordsOf);
  const asLabels = labels.flatMap((label) => wordsOf(label.text));
  const out = leftOut.flatMap((each) => wordsOf(each.text));
  const balance: Counts = new Map();
  add(balance, inSource, 1);
  for (const { from, to } of changes) {
    add(balance, wordsOf(from), -1);
    add(balance, wordsOf(to), 1);
  }
  for (const words of [text, asLabels, out]) add(balance, words, -1);
  const differing = [...balance].filter(([, count]) => count !== 0);
  const repeated = (sign: 1 | -1) =>
    differing.flatMap(([word, count]) => Array<string>(Math.max(0, sign * count)).fill(word));
  return {
    source: inSource.length,
    text: text.length,
    labels: labelWords(labels),
    leftOut: out.length,
    lost: repeated(1),
    added: repeated(-1),
  };
}

function labelWords(labels: readonly Label[]): ReadonlyMap<Label["as"], number> {
  const counts = new Map<Label["as"], number>();
  for (const { as, text } of labels) counts.set(as, (counts.get(as) ?? 0) + wordsOf(text).length);
  return counts;
}

function add(counts: Counts, words: readonly string[], by: 1 | -1): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + by);
}

import { KEYS, LINES, PIECES, VALUES } from "./constructs.ts";
import type { Random } from "./random.ts";

/** Changes a text in one way. `others` are texts to take lines from. */
type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** The most that is repeated or moved at once. */
const RUN = 12;
const TIMES = 30;
/** Nothing grows beyond this, so that a run has many articles; `tests/slow/nestings.test.ts` has the long ones. */
const LONGEST = 60_000;

const onLines =
  (change: (lines: string[], at: number, length: number, random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split("\n");
    change(lines, random.below(lines.length), 1 + random.below(RUN), random);
    return lines.join("\n");
  };

const onCharacters =
  (change: (before: string, taken: string, after: string, random: Random) => string): Mutation =>
  (text, random) => {
    const at = random.below(text.length + 1);
    const end = at + 1 + random.below(RUN);
    return change(text.slice(0, at), text.slice(at, end), text.slice(end), random);
  };

const wrapped: Mutation = (text, random) => {
  const [first, second] = [random.below(text.length + 1), random.below(text.length + 1)].sort(
    (a, b) => a - b,
  );
  const piece = random.oneOf(PIECES);
  return text.slice(0, first) + piece + text.slice(first, second) + piece + text.slice(second!);
};

const frontMatter: Mutation = (text, random) => {
  const lines = text.split("\n");
  const end = Math.max(1, lines.indexOf("---", 1));
  const at = 1 + random.below(end);
  const indent = random.oneOf(["", "", "  ", "  - "]);
  const line = `${indent}${random.oneOf(KEYS)}: ${random.oneOf(VALUES)}`;
  lines.splice(at, random.below(2), line);
  return lines.join("\n");
};

const newValue: Mutation = (text, random) => {
  const places = [...text.slice(0, 2000).matchAll(/^(\s*(?:- )?[\w-]+:) .*$/gm)];
  if (places.length === 0) return text;
  const { 0: line, 1: key, index } = random.oneOf(places);
  return `${text.slice(0, index)}${key} ${random.oneOf(VALUES)}${text.slice(index + line.length)}`;
};

const fromOther: Mutation = (text, random, others) => {
  const lines = random.oneOf(others).split("\n");
  const from = random.below(lines.length);
  const taken = lines.slice(from, from + 1 + random.below(RUN));
  const own = text.split("\n");
  own.splice(random.below(own.length), 0, ...taken);
  return own.join("\n");
};

const MUTATIONS: readonly Mutation[] = [
  onLines((lines, at, length) => lines.splice(at, length)),
  onLines((lines, at, length) => lines.splice(at, 0, ...lines.slice(at, at + length))),
  onLines((lines, at, length, random) =>
    lines.splice(random.below(lines.length), 0, ...lines.splice(at, length)),
  ),
  onLines((lines, at, length, random) =>
    lines.splice(at, 0, ...Array<string>(random.below(TIMES)).fill(lines.slice(at, at + length).join("\n"))),
  ),
  onLines((lines, at, _length, random) => lines.splice(at, 0, random.oneOf(LINES))),
  onLines((lines, at, _length, random) => lines.splice(at, 0, "", random.oneOf(LINES), "")),
  onLines((lines, at, length, random) => {
    const before = random.oneOf(["> ", "- ", "    ", "  ", "1. ", "\t", "| "]);
    for (let line = at; line < Math.min(lines.length, at + length); line++)
      lines[line] = before + lines[line];
  }),
  onCharacters((before, _taken, after) => before + after),
  onCharacters((before, taken, after) => before + taken + taken + after),
  onCharacters((before, taken, after) => before + [...taken].reverse().join("") + after),
  onCharacters((before, taken, after, random) => before + random.oneOf(PIECES) + taken + after),
  onCharacters((before, _taken, after, random) => before + random.oneOf(PIECES) + after),
  onCharacters(
    (before, taken, after, random) =>
      before + random.oneOf(PIECES).repeat(1 + random.below(TIMES)) + taken + after,
  ),
  onCharacters(
    (before, taken, after, random) => before + String.fromCharCode(random.below(0x3000)) + taken + after,
  ),
  onCharacters((before, taken, after, random) => (random.below(10) === 0 ? before : before + taken + after)),
  wrapped,
  frontMatter,
  newValue,
  fromOther,
];

/** A text with one to ten changes. */
export function mutated(text: string, random: Random, others: readonly string[]): string {
  let changed = text;
  for (let left = 1 + random.below(10); left > 0; left--) {
    changed = random.oneOf(MUTATIONS)(changed, random, others).slice(0, LONGEST);
  }
  return changed;
}

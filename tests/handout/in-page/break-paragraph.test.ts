import fc from "fast-check";
import { expect, it } from "vitest";
import { breakParagraph } from "../../../src/handout/in-page/lines/break-paragraph.ts";
import { type Breaks, naturalLine, SOFT, SPACE } from "../../../src/handout/in-page/lines/breaks.ts";
import { type LineSpaces, spacesOfLine } from "../../../src/handout/in-page/lines/rivers.ts";

/** Letters are 5 px wide, spaces 3 px, and a bar in a word is a place where it may be divided. */
const LETTER = 5;
const BLANK = 3;
const MEASURES = { width: 200, space: BLANK, stretch: 2, shrink: 1, shortest: 30, short: 5e7, river: 0 };
const FREE = { hyphens: true, loosest: 60, pairs: false };

/** The places where lines of a text may end. */
function breaksOf(text: string): Breaks {
  const found = {
    ends: [0],
    starts: [0],
    kinds: [SPACE],
    widthsBefore: [0],
    widthsAfter: [0],
    spacesBefore: [0],
    spacesAfter: [0],
    endings: [0],
    beginnings: [0],
    penalties: [0],
    flagged: [false],
    gaps: [] as number[],
    codeBlanks: [],
  };
  let width = 0;
  let spaces = 0;
  [...`${text} `].forEach((sign, at) => {
    if (sign !== " " && sign !== "|") {
      width += LETTER;
      return;
    }
    const isSoft = sign === "|";
    found.ends.push(at);
    found.starts.push(at + 1);
    found.kinds.push(isSoft ? SOFT : SPACE);
    found.widthsBefore.push(width);
    found.spacesBefore.push(spaces);
    if (!isSoft) {
      found.gaps.push(width);
      width += BLANK;
      spaces++;
    }
    found.widthsAfter.push(width);
    found.spacesAfter.push(spaces);
    found.endings.push(isSoft ? LETTER : 0);
    found.beginnings.push(0);
    found.penalties.push(isSoft ? 600 : 0);
    found.flagged.push(isSoft);
  });
  return found;
}

/** The lines of a text as a reader sees them. */
function linesOf(text: string, attempt = FREE): string[] | undefined {
  const breaks = breaksOf(text);
  const broken = breakParagraph(breaks, MEASURES, attempt);
  return broken?.lines.map((place, index) => {
    const from = index > 0 ? breaks.starts[broken.lines[index - 1]!]! : 0;
    const isLast = index === broken.lines.length - 1;
    const end = !isLast && breaks.kinds[place] === SOFT ? "-" : "";
    return text.slice(from, breaks.ends[place]!).replaceAll("|", "") + end;
  });
}

const TEXT =
  "In olden times when wish|ing still helped one, there lived a king whose daugh|ters were all beau|ti|ful, and the youngest was so beau|ti|ful that the sun itself, which has seen so much, was aston|ished when|ever it shone in her face.";

it("sets a paragraph as a whole", () => {
  expect(linesOf(TEXT, { ...FREE, hyphens: false, loosest: 9 })).toEqual([
    "In olden times when wishing still helped",
    "one, there lived a king whose daughters",
    "were all beautiful, and the youngest was",
    "so beautiful that the sun itself, which has",
    "seen so much, was astonished whenever it",
    "shone in her face.",
  ]);
});

it("has fewer rivers where that makes no line much worse", () => {
  const words = TEXT.split(" ");
  // The same words from another one on.
  const texts = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
  const riversWith = (river: number) => texts.reduce((sum, text) => sum + riversOf(text, river), 0);
  expect(riversWith(1e5)).toBeLessThan(riversWith(0) * 0.6);
});

/** How many spaces of a text, with its lines set, stand below two others. */
function riversOf(text: string, river: number): number {
  const breaks = breaksOf(text);
  const { lines } = breakParagraph(breaks, { ...MEASURES, river }, FREE)!;
  let rivers = 0;
  let before: LineSpaces | undefined;
  // The last line keeps its natural spaces.
  for (const [index, to] of lines.slice(0, -1).entries()) {
    const from = lines[index - 1] ?? 0;
    const { width, spaces } = naturalLine(breaks, from, to);
    const wide = BLANK + (MEASURES.width - width) / Math.max(spaces, 1);
    before = spacesOfLine(breaks, [from, to], { width: wide, natural: BLANK }, before);
    rivers += before.rivers;
  }
  return rivers;
}

const word = fc.array(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 2, maxLength: 6 }), {
  minLength: 1,
  maxLength: 3,
});
const textOf = (most: number) =>
  fc
    .array(word, { minLength: 1, maxLength: most })
    .map((words) => words.map((each) => each.join("|")).join(" "));

it("no line is wider than allowed, none is lost, and no two in a row end in hyphens", () => {
  fc.assert(
    fc.property(textOf(80), (given) => {
      const breaks = breaksOf(given);
      const broken = breakParagraph(breaks, MEASURES, FREE);
      if (!broken) return;
      let from = 0;
      for (const place of broken.lines) {
        const { width, spaces } = naturalLine(breaks, from, place);
        expect(width - spaces * MEASURES.shrink).toBeLessThanOrEqual(MEASURES.width);
        expect(breaks.flagged[from]! && breaks.flagged[place]!).toBe(false);
        from = place;
      }
      expect(from).toBe(breaks.ends.length - 1);
    }),
  );
});

it("ends in a short line, or has two hyphens in a row, only where it cannot be otherwise", () => {
  fc.assert(
    // So short that uneven lines are never worse than what is to be avoided.
    fc.property(textOf(10), (given) => {
      const breaks = breaksOf(given);
      const broken = breakParagraph(breaks, MEASURES, STRICT);
      if (broken?.isShort) expect(canEndLong(breaks)).toBe(false);
      const lines = breakParagraph(breaks, MEASURES, { ...STRICT, pairs: true })?.lines ?? [];
      const hasPair = lines.some(
        (place, index) => breaks.flagged[place] && breaks.flagged[lines[index - 1] ?? 0],
      );
      if (hasPair) expect(broken).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

it("ends in the rest of a word, alone or with a word, only where it cannot end otherwise", () => {
  let found = 0;
  fc.assert(
    fc.property(textOf(10), (given) => {
      const breaks = breaksOf(given);
      const lines = breakParagraph(breaks, MEASURES, STRICT)?.lines ?? [];
      if (!isRest(breaks, lines.at(-2), lines.at(-1)!)) return;
      found++;
      const words = given.split(" ");
      const { spaces } = naturalLine(breaks, lines.at(-2)!, lines.at(-1)!);
      const whole = words.map((each, at) =>
        at < words.length - 1 - spaces ? each : each.replaceAll("|", ""),
      );
      expect(breakParagraph(breaksOf(whole.join(" ")), MEASURES, STRICT)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(0);
});

/** Whether a last line is the rest of a word, alone or with a word in less than half a line. */
function isRest(breaks: Breaks, from: number | undefined, end: number): boolean {
  if (from === undefined || breaks.kinds[from] !== SOFT) return false;
  const { width, spaces } = naturalLine(breaks, from, end);
  return spaces === 0 || (spaces === 1 && width < MEASURES.width / 2);
}

const STRICT = { ...FREE, loosest: 3 };

/** Whether a text can be broken so that its last line has several words and is long enough. */
function canEndLong(breaks: Breaks): boolean {
  const end = breaks.ends.length - 1;
  const reached = [0];
  const line = (from: number, to: number) => {
    const { width, spaces } = naturalLine(breaks, from, to);
    return { width, spaces, room: MEASURES.width - width };
  };
  const fits = (from: number, to: number) => {
    const { spaces, room } = line(from, to);
    if (breaks.flagged[from] && breaks.flagged[to]) return false;
    return room < 0
      ? -room <= 0.92 * spaces
      : room <= STRICT.loosest * Math.max(spaces, 0.25) * MEASURES.stretch;
  };
  for (let place = 1; place < end; place++)
    if (reached.some((from) => fits(from, place))) reached.push(place);
  return reached.some((from) => {
    const { width, spaces } = line(from, end);
    if (width > MEASURES.width - 0.5) return false;
    return from === 0 || (spaces > 0 && width >= MEASURES.shortest && !isRest(breaks, from, end));
  });
}

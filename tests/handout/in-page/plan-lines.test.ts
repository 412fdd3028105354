import { expect, it } from "vitest";
import { INSIDE, SOFT, SPACE } from "../../../src/handout/in-page/lines/breaks.ts";
import { planLines } from "../../../src/handout/in-page/lines/plan-lines.ts";

/** Breaks of a text whose letters are 5 px wide: at these offsets of it, of these kinds. */
function breaksAt(text: string, places: readonly (readonly [at: number, kind: number])[], hang = 0) {
  const found = [[0, SPACE] as const, ...places, [text.length, SPACE] as const];
  const spacesTo = (at: number) => text.slice(0, at).split(" ").length - 1;
  return {
    ends: found.map(([at]) => at),
    starts: found.map(([at, kind], index) => (index > 0 && kind !== INSIDE ? at + 1 : at)),
    kinds: found.map(([, kind]) => kind),
    widthsBefore: found.map(([at]) => at * 5),
    widthsAfter: found.map(([at]) => at * 5),
    spacesBefore: found.map(([at]) => spacesTo(at)),
    spacesAfter: found.map(([at]) => spacesTo(at)),
    endings: found.map(() => -hang),
    beginnings: found.map(() => 0),
    penalties: found.map(() => 0),
    flagged: found.map(() => false),
  };
}

const keptWhole = (text: string, places: readonly (readonly [number, number])[], width: number, hang = 0) =>
  planLines(text, breaksAt(text, places, hang), [1, 2], { width, shrink: 0 })
    .spans.filter(({ whole }) => whole?.startsWith("one-word"))
    .map(({ from, to }) => text.slice(from, to));

it("what goes on of a divided word is kept whole where a part of it would fit into the line before", () => {
  const text = "Close to an anti|body–drug conjugate";
  expect(keptWhole(text, [[text.indexOf("|"), SOFT]], 150)).toEqual(["body–drug"]);
});

it("words with a hyphen are kept whole in a line that fits because its end hangs in the margin", () => {
  const text = "It does in COVID-19 vaccines, too";
  const end = text.indexOf(", ") + 1;
  expect(keptWhole(text, [[end, SPACE]], end * 5 - 1, 2)).toEqual(["COVID-19"]);
  expect(keptWhole(text, [[end, SPACE]], end * 5 + 9, 2)).toEqual([]);
});

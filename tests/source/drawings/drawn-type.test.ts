import { expect, it } from "vitest";
import { smallestType } from "../../../src/source/drawings/drawn-type.ts";

const size = { width: 340, height: 100 };
const drawing = (inside: string, root = 'viewBox="0 0 680 200"') => `<svg ${root}>${inside}</svg>`;
const typeOf = (inside: string, root?: string) => smallestType(drawing(inside, root), size);

it("finds the smallest letters of a drawing wherever their size is said", () => {
  expect(typeOf('<text font-size="20">a</text><text font-size="30">b</text>')).toBe(10);
  expect(typeOf('<g style="font: 600 20px/1.2 serif"><text>a</text></g>')).toBe(10);
  expect(
    typeOf(
      '<style>@font-face{font-size:3px}/* g{font-size:1px} */ text{font:20px f}.big{font-size:15pt}</style><text class="big">a</text>',
    ),
  ).toBe(10);
  expect(typeOf('<text font-size="40"><tspan font-size="50%">a</tspan></text>')).toBe(10);
  expect(typeOf('<text font-size="10">a</text>', "")).toBe(10);
});

it("counts what enlarges and what is around, and takes an index for a part of its text", () => {
  expect(typeOf('<g transform="translate(3 4) scale(2)"><text font-size="10">a</text></g>')).toBe(10);
  expect(typeOf('<text transform="matrix(0 2 -2 0 9 9)" font-size="10">a</text>')).toBe(10);
  expect(typeOf('<text font-size="20">H<tspan font-size="10">2</tspan>O</text>')).toBe(10);
});

it("knows none of drawings without letters", () => {
  expect(typeOf("<path d='M0 0'/>")).toBeUndefined();
  expect(typeOf("<text> </text><textPath/>")).toBeUndefined();
});

it("reads brackets that are never closed, and a style sheet without rules, in linear time", () => {
  const before = process.cpuUsage();
  typeOf(`<g transform="${"scale(".repeat(60_000)}"><style>${"a ".repeat(60_000)}</style><text>a</text></g>`);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});

import { expect, it } from "vitest";
import { ADAPTATION, PRIMARIES, srgbProfile } from "../../src/pdf/join/srgb-profile.ts";

type Vector = readonly number[];
type Matrix = readonly Vector[];

const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    b[0]!.map((_none, column) => row.reduce((sum, each, at) => sum + each * b[at]![column]!, 0)),
  );
const diagonal = (values: Vector): Matrix =>
  values.map((value, row) => values.map((_none, column) => (row === column ? value : 0)));

/** By cofactors. */
function inverse(m: Matrix): Matrix {
  const at = (row: number, column: number) => m[row % 3]![column % 3]!;
  const cofactor = (row: number, column: number) =>
    at(row + 1, column + 1) * at(row + 2, column + 2) - at(row + 1, column + 2) * at(row + 2, column + 1);
  const whole = [0, 1, 2].reduce((sum, column) => sum + at(0, column) * cofactor(0, column), 0);
  return [0, 1, 2].map((row) => [0, 1, 2].map((column) => cofactor(column, row) / whole));
}

/** X, Y, Z of a colour of brightness 1. */
const xyz = (x: number, y: number): Vector => [x / y, 1, (1 - x - y) / y];
const columns = (...vectors: readonly Vector[]): Matrix =>
  [0, 1, 2].map((row) => vectors.map((each) => each[row]!));

it("the figures of the sRGB profile are those of the standard, adapted to D50", () => {
  const bradford = [
    [0.8951, 0.2664, -0.1614],
    [-0.7502, 1.7135, 0.0367],
    [0.0389, -0.0685, 1.0296],
  ];
  const white = columns(xyz(0.3127, 0.329));
  const cones = (point: Matrix) => times(bradford, point).map(([value]) => value!);
  const [from, to] = [cones(white), cones(columns([0.9642, 1, 0.8249]))];
  const scale = diagonal(to.map((value, index) => value / from[index]!));
  const adaptation = times(inverse(bradford), times(scale, bradford));
  for (const [index, value] of adaptation.flat().entries()) expect(ADAPTATION[index]).toBeCloseTo(value, 4);
  const primaries = columns(xyz(0.64, 0.33), xyz(0.3, 0.6), xyz(0.15, 0.06));
  const shares = times(inverse(primaries), white).map(([share]) => share!);
  const adapted = times(adaptation, times(primaries, diagonal(shares)));
  const found = columns(...Object.values(PRIMARIES)).flat();
  for (const [index, value] of adapted.flat().entries()) expect(found[index]).toBeCloseTo(value, 4);
});

it("the profile names its tags where they are, and says its length", () => {
  const profile = srgbProfile();
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  const types = Array.from({ length: profile.readUInt32BE(128) }, (_none, index) => {
    const at = 132 + index * 12;
    const offset = profile.readUInt32BE(at + 4);
    expect(offset + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length);
    expect(offset % 4).toBe(0);
    return `${profile.toString("latin1", at, at + 4)}:${profile.toString("latin1", offset, offset + 4)}`;
  });
  expect(types.join(" ")).toBe(
    "desc:mluc cprt:mluc wtpt:XYZ  chad:sf32 rXYZ:XYZ  gXYZ:XYZ  bXYZ:XYZ  rTRC:para gTRC:para bTRC:para",
  );
});

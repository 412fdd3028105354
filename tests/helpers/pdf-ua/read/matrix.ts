import type { Token } from "./content-tokens.ts";

/** From one system of coordinates to another (ISO 32000-1, 8.3.3): a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What the first does, and then what the second does. */
export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** The matrix after moving by x and y in its own coordinates. */
export function moved(matrix: Matrix, [x = 0, y = 0]: readonly number[]): Matrix {
  return multiply([1, 0, 0, 1, x, y], matrix);
}

/** The matrix that six operands are; that which changes nothing when they are not six. */
export function matrixOf(operands: readonly Token[]): Matrix {
  const numbers = numbersIn(operands);
  return numbers.length === 6 ? (numbers as unknown as Matrix) : IDENTITY;
}

/** The numbers among operands. */
export function numbersIn(operands: readonly Token[]): number[] {
  return operands.flatMap((token) => (token.kind === "number" ? [token.value] : []));
}

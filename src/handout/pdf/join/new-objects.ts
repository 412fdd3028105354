import type { Body } from "../objects/object-streams.ts";

/** Objects that belong to no part, with their numbers in the file. */
export interface NewObjects {
  /** Gives the number. */
  add(body: string): number;
  /** Gives a number for what others name before it is known. */
  reserve(): number;
  put(number: number, body: string): void;
  /** All of them, in the order of their numbers. */
  bodies(): Body[];
}

/** An empty list of objects, which are numbered from `first` on. */
export function newObjects(first: number): NewObjects {
  const texts: string[] = [];
  const add = (body: string) => texts.push(body) - 1 + first;
  return {
    add,
    reserve: () => add(""),
    put: (number, body) => {
      texts[number - first] = body;
    },
    bodies: () =>
      texts.map((text, index) => ({ number: first + index, bytes: Buffer.from(`${text}\n`, "latin1") })),
  };
}

/** References to objects, as in an array. */
export function references(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

/** Objects that belong to no part, with their numbers in the file. */
export interface OwnObjects {
  /** Gives the number. */
  add(body: string): number;
  /** Gives a number for what others name before it is known. */
  reserve(): number;
  put(number: number, body: string): void;
  /** All of them, in the order of their numbers. */
  readonly bodies: readonly string[];
}

/** An empty list of objects, which are numbered from `first` on. */
export function ownObjects(first: number): OwnObjects {
  const bodies: string[] = [];
  const add = (body: string) => bodies.push(body) - 1 + first;
  return {
    bodies,
    add,
    reserve: () => add(""),
    put: (number, body) => {
      bodies[number - first] = body;
    },
  };
}

/** References to objects, as in an array. */
export function references(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

import type { Body } from "../objects/object-streams.ts";

/** Objects of the file that belong to no print run. */
export interface NewObjects {
  /** Adds an object and gives its number. */
  add(body: string): number;
  /** Gives a number for an object that others refer to before it is written with `put`. */
  reserve(): number;
  put(number: number, body: string): void;
  /** All of them, by number. */
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

/** A text as a PDF string (ISO 32000-1, 7.9.2): plain where ASCII is enough, else in UTF-16. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

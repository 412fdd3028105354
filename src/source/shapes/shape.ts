import type { Example } from "./example.ts";

/** A shape that is not that of an article, and how an article is made of it. */
export interface Shape {
  /** Line of the source where it shows, from 1. */
  readonly line: number;
  /** What shape it is, for the message. */
  readonly message: string;
  /** What to do, before the example. */
  readonly advice: string;
  readonly example: Example;
}

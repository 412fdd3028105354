import type { Folded, Shape } from "../outline.ts";
import { headings } from "./headings.ts";

/** The shapes that are known, in order: the first that fits is taken. */
export const SHAPES: readonly ((blocks: readonly Folded[]) => Shape | undefined)[] = [headings];

import type { Prose } from "../../src/model/prose.ts";
import { proseText } from "../../src/prose/text.ts";
import type { NotePassage, Screen } from "./slide.ts";

/** A screen that shows the author's `::: slide` block, whole. */
export function proseScreen(prose: Prose, notes: readonly NotePassage[]): Screen {
  return { body: { kind: "prose", prose }, notes, weight: proseText(prose).length };
}

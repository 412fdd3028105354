import type { Part } from "../../../model/article.ts";
import type { PageContext } from "../../page-context.ts";
import { type Whereabouts, whereabouts } from "../where.ts";
import { type PassageView, passageView } from "./passage.ts";

/** A heading's words as HTML and, in a run with notes, the notes it refers to. */
export type HeadView = PassageView;

/** The heading of a part, and the line above it that says where the part stands. */
export function headView(
  part: Part,
  page: PageContext,
): { readonly label: readonly Whereabouts[]; readonly head: HeadView } {
  const places = whereabouts(part.id, page);
  const label = part.kind === "question" ? [{ text: page.words.question(part.number) }, ...places] : places;
  return { label, head: passageView(part.heading.prose, page, 3) };
}

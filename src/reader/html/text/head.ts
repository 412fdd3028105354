import type { Words } from "../../../i18n/words.ts";
import type { HeadView } from "../../view/text/head.ts";
import type { Whereabouts } from "../../view/where.ts";
import { lines } from "../elements.ts";
import { notesOf } from "./passage.ts";
import { whereLine } from "./where.ts";

/** The heading of a part under the line that says where it stands. */
export function partHead(
  { label, head, level }: { label: readonly Whereabouts[]; head: HeadView; level: number },
  words: Words,
): string {
  const html = head.runs.map((run) => run.html).join(" ");
  const notes = head.runs.flatMap((run) => run.notes);
  return lines(
    whereLine(label, "label"),
    `<h${level}>${html}</h${level}>`,
    notesOf({ notes, place: "start" }, words),
  );
}

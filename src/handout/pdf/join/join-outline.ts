import type { Destination, OutlineEntry } from "../finished-print-run.ts";
import { type NewObjects, references } from "./new-objects.ts";
import { pdfText } from "./pdf-text.ts";

/** Gives the number in the file of an object of a part. */
type NumberOf = (place: number) => number;

/** The outline of a part, and how its objects are numbered. */
export interface NumberedOutline {
  readonly outline: readonly OutlineEntry[];
  readonly numberOf: NumberOf;
}

interface Node {
  readonly number: number;
  readonly body: string;
  readonly level: number;
  readonly kids: Node[];
}

/**
 * Writes one outline of those of all parts (ISO 32000-1, 12.3.3), nested by their levels whatever
 * parts they stand in, all of it open. Gives its number; undefined when it has no entries.
 */
export function joinOutline(parts: readonly NumberedOutline[], own: NewObjects): number | undefined {
  if (parts.every(({ outline }) => outline.length === 0)) return undefined;
  const root: Node = { number: own.reserve(), body: "/Type/Outlines", level: 0, kids: [] };
  const open = [root];
  for (const { outline, numberOf } of parts) {
    for (const entry of outline) {
      while (open.at(-1)!.level >= entry.level) open.pop();
      const node = { number: own.reserve(), body: bodyOf(entry, numberOf), level: entry.level, kids: [] };
      open.at(-1)!.kids.push(node);
      open.push(node);
    }
  }
  write(root, "", own);
  return root.number;
}

/** Gives how many entries there are below it. `around` is what leads to those beside and above it. */
function write({ number, body, kids }: Node, around: string, own: NewObjects): number {
  let below = kids.length;
  kids.forEach((kid, index) => {
    const [before, after] = [kids[index - 1], kids[index + 1]];
    const previous = before ? `/Prev ${references([before.number])}` : "";
    const next = after ? `/Next ${references([after.number])}` : "";
    below += write(kid, `/Parent ${references([number])}${previous}${next}`, own);
  });
  const ends = kids.length > 0 ? [kids[0]!.number, kids.at(-1)!.number] : [];
  const [first, last] = ends.map((end) => references([end]));
  own.put(number, `<<${body}${around}${first ? `/First ${first}/Last ${last}/Count ${below}` : ""}>>`);
  return below;
}

function bodyOf({ title, destination: target, element }: OutlineEntry, numberOf: NumberOf): string {
  const to = target ? `/Dest${destinationText(target, numberOf)}` : "";
  const what = element === undefined ? "" : `/SE ${references([numberOf(element)])}`;
  return `/Title${pdfText(title)}${to}${what}`;
}

/** An explicit destination. */
export function destinationText({ page, view }: Destination, numberOf: NumberOf): string {
  return `[${references([numberOf(page)])} ${view}]`;
}

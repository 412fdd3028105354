import type { Destination, OutlineEntry } from "../finished-print-run.ts";
import { type NewObjects, pdfText, references } from "./new-objects.ts";
import type { NumberedPrintRun } from "./number-objects.ts";

type NumberOf = NumberedPrintRun["numberOf"];

interface Node {
  readonly number: number;
  readonly body: string;
  readonly level: number;
  readonly kids: Node[];
}

/**
 * Writes one outline of those of all print runs (ISO 32000-1, 12.3.3), nested by level across print
 * runs, all of it open. Gives its number; undefined when it has no entries.
 */
export function joinOutline(printRuns: readonly NumberedPrintRun[], added: NewObjects): number | undefined {
  if (printRuns.every(({ outline }) => outline.length === 0)) return undefined;
  const root: Node = { number: added.reserve(), body: "/Type/Outlines", level: 0, kids: [] };
  const open = [root];
  for (const { outline, numberOf } of printRuns) {
    for (const entry of outline) {
      while (open.at(-1)!.level >= entry.level) open.pop();
      const node = { number: added.reserve(), body: bodyOf(entry, numberOf), level: entry.level, kids: [] };
      open.at(-1)!.kids.push(node);
      open.push(node);
    }
  }
  write(root, "", added);
  return root.number;
}

/** Writes a node and all below it; gives how many there are below it. `links` lead to its parent and siblings. */
function write({ number, body, kids }: Node, links: string, added: NewObjects): number {
  let below = kids.length;
  kids.forEach((kid, index) => {
    const [before, after] = [kids[index - 1], kids[index + 1]];
    const previous = before ? `/Prev ${references([before.number])}` : "";
    const next = after ? `/Next ${references([after.number])}` : "";
    below += write(kid, `/Parent ${references([number])}${previous}${next}`, added);
  });
  const ends = kids.length > 0 ? [kids[0]!.number, kids.at(-1)!.number] : [];
  const [first, last] = ends.map((end) => references([end]));
  added.put(number, `<<${body}${links}${first ? `/First ${first}/Last ${last}/Count ${below}` : ""}>>`);
  return below;
}

function bodyOf({ title, destination, element }: OutlineEntry, numberOf: NumberOf): string {
  const to = destination ? `/Dest${destinationText(destination, numberOf)}` : "";
  const heading = element === undefined ? "" : `/SE ${references([numberOf(element)])}`;
  return `/Title${pdfText(title)}${to}${heading}`;
}

/** An explicit destination, as in the file. */
export function destinationText({ page, view }: Destination, numberOf: NumberOf): string {
  return `[${references([numberOf(page)])} ${view}]`;
}

import type { Edit } from "./edits.ts";
import { type MarkedContent, outermost } from "./marked-content.ts";
import type { Operations } from "./operations.ts";
import { ROLE } from "./operators.ts";

const NEWLINE = 10;
const BEGIN = "/Artifact BMC\n";
const END = "EMC\n";

/** What makes everything on a page either tagged or an artifact, and the numbers of marked content after that. */
export interface ArtifactEdits {
  readonly edits: readonly Edit[];
  /** Numbers of marked content that become artifacts. */
  readonly unmarked: Set<number>;
  /** Numbers that stay. */
  readonly marked: Set<number>;
}

/**
 * Makes artifacts of what a page paints outside of the tag tree: running heads, folios, rules, repeated table
 * heads. And of rules, borders and tints, which Chromium marks as content of the box that they belong to;
 * `isPicture` says of which numbers the lines are content: drawings, fraction bars, bullets.
 */
export function artifactEdits(
  operations: Operations,
  marks: readonly MarkedContent[],
  isPicture: (mark: number) => boolean,
): ArtifactEdits {
  const { starts, ends } = operations;
  const covers = outermost(marks, ({ number, isArtifact }) => isArtifact || number !== undefined);
  const edits = paintedOutside(operations, covers);
  const unmarked = new Set<number>();
  const marked = new Set(marks.flatMap(({ number }) => (number === undefined ? [] : [number])));
  for (const { number, isArtifact, isContent, opens } of covers) {
    if (number === undefined || isArtifact || isContent || isPicture(number)) continue;
    edits.push({ from: starts[opens]!, to: ends[opens]!, text: BEGIN.trimEnd() });
    unmarked.add(number);
    marked.delete(number);
  }
  return { edits, unmarked, marked };
}

/** Wraps all that is painted outside of `covers`. */
function paintedOutside(operations: Operations, covers: readonly MarkedContent[]): Edit[] {
  const { count, roles } = operations;
  const edits: Edit[] = [];
  const wrap = (first: number, last: number) => void edits.push(...wrapping(operations, first, last));
  let next = 0;
  let path = -1; // where it begins
  for (let index = 0; index < count; index++) {
    const role = roles[index];
    if (index === covers[next]?.opens) {
      index = covers[next++]!.closes;
      path = -1;
    } else if (role === ROLE.openText) {
      const end = roles.indexOf(ROLE.closeText, index);
      // Text with marked content inside is wrapped piece by piece below.
      if ((covers[next]?.opens ?? count) > end) {
        wrap(index, end);
        index = end;
      }
    } else if (role === ROLE.path) {
      if (path < 0) path = index;
    } else if (role !== ROLE.clip) {
      if (role === ROLE.paint) wrap(path < 0 ? index : path, index);
      else if (role === ROLE.show || role === ROLE.object || role === ROLE.shade) wrap(index, index);
      path = -1;
    }
  }
  return edits;
}

/** Puts operations into an artifact, on lines of their own. */
function wrapping({ content, starts, ends }: Operations, first: number, last: number): readonly Edit[] {
  const [from, to] = [starts[first]!, ends[last]!];
  const isLine = content[to] === NEWLINE;
  const after = isLine ? to + 1 : to;
  return [
    { from, to: from, text: BEGIN },
    { from: after, to: after, text: isLine ? END : `\n${END}` },
  ];
}

import { type Document, isMap, isPair, isScalar, type LineCounter } from "yaml";
import { lineSpan, type Span } from "../../model/span.ts";

/** The span of the value at a path, e.g. `["experts", 1]`. */
export type SpanOf = (path: readonly PropertyKey[]) => Span;

/** The span of the key at a path of a document, or of the nearest group that it is in; else the first line. */
export function spanInDocument(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Span {
  for (let length = path.length; length > 0; length--) {
    const range = rangeAt(document, path.slice(0, length));
    if (range) return offsetSpan(lines, range[0], range[1]);
  }
  return lineSpan(1);
}

/**
 * The range of the key, which is the better place to show, or else of the value. A number may also count
 * the keys of a map: experts may be written as one.
 */
function rangeAt(document: Document, path: readonly PropertyKey[]): readonly [number, number] | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const { items } = parent;
    const pair = typeof last === "number" ? items[last] : items.find((item) => hasKey(item, last));
    const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
    return range ? [range[0], range[1]] : undefined;
  }
  const node = document.getIn([...path], true) as { range?: [number, number, number] } | undefined;
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

function hasKey(item: unknown, key: PropertyKey | undefined): boolean {
  return isPair(item) && isScalar(item.key) && item.key.value === key;
}

function offsetSpan(lines: LineCounter, from: number, to: number): Span {
  const start = lines.linePos(from);
  const end = lines.linePos(Math.max(from, to - 1));
  // The front matter's text starts with the line break after `---`, so its lines are the file's.
  return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}

import { Parser } from "htmlparser2";
import { LIMITS, type Limit } from "../../model/limits.ts";

/** An element of a style: the macro that it calls, if it calls one, and what stands in it. */
interface Node {
  readonly tag: string;
  readonly macro: string | undefined;
  readonly children: Node[];
}

/** What is known of a style while its size is found. */
interface Reading {
  readonly macros: ReadonlyMap<string, Node>;
  /** Sizes of macros, found so far. */
  readonly sizes: Map<Node, number>;
}

/**
 * The limit that a CSL style passes. A citation takes as long as there are elements on its way through the
 * style. A macro that calls another one twice doubles them, and one that calls itself never ends.
 */
export function passedStyleLimit(xml: string): Limit | undefined {
  if (xml.length > LIMITS.style.most) return LIMITS.style;
  const style = elementsOf(xml);
  if (!style) return LIMITS.styleNesting;
  const size = sizeOf(style.root, { macros: style.macros, sizes: new Map() }, 0);
  if (size === Number.POSITIVE_INFINITY) return LIMITS.styleNesting;
  return size > LIMITS.styleElements.most ? LIMITS.styleElements : undefined;
}

/** How many elements one citation passes at most; infinite when they stand too deep. */
function sizeOf(node: Node, reading: Reading, depth: number): number {
  if (depth > LIMITS.styleNesting.most) return Number.POSITIVE_INFINITY;
  const sizes: number[] = [];
  for (const child of node.children) {
    const size = sizeOf(child, reading, depth + 1);
    // Nothing more is to be known, and in a macro that calls itself twice the time would double.
    if (size > LIMITS.styleElements.most) return size;
    sizes.push(size);
  }
  const called = node.macro === undefined ? undefined : reading.macros.get(node.macro);
  if (called) {
    const size = reading.sizes.get(called) ?? sizeOf(called, reading, depth + 1);
    reading.sizes.set(called, size);
    sizes.push(size);
  }
  // Of several cases a citation takes one.
  const within = node.tag === "choose" ? Math.max(0, ...sizes) : sizes.reduce((sum, size) => sum + size, 0);
  return 1 + within;
}

/** The elements of a style, and its macros by name; undefined when they stand too deep. */
function elementsOf(
  xml: string,
): { readonly root: Node; readonly macros: ReadonlyMap<string, Node> } | undefined {
  const root: Node = { tag: "", macro: undefined, children: [] };
  const open = [root];
  const macros = new Map<string, Node>();
  let isTooDeep = false;
  const parser = new Parser(
    {
      onopentag: (tag, { name = "", macro }) => {
        const node: Node = { tag, macro, children: [] };
        // A macro counts where it is called.
        if (tag === "macro") macros.set(name, node);
        else open.at(-1)!.children.push(node);
        open.push(node);
        if (open.length <= LIMITS.styleNesting.most) return;
        isTooDeep = true;
        parser.pause();
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return isTooDeep ? undefined : { root, macros };
}

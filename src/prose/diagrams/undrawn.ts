import type { DiagramType, Statement } from "./mermaid-source.ts";

/** What the library makes of a flowchart or state diagram; `parseMermaid` gives it. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, { readonly id: string; readonly label: string }>;
  readonly edges: readonly { readonly label?: string }[];
}

/** Statements that change how a diagram looks; our outputs have looks of their own. */
const COSMETIC =
  /^(?:classDef|class\s+[\w,-]+\s+\w+$|style|linkStyle|direction|click|activate|deactivate|autonumber|hide|scale)\b/;
/** Statements that open and close groups, which mean nothing alone. */
const GROUPS = /^(?:subgraph\s.*|end|state\s.*\{|\}|namespace\s.*\{)$/;
const ARROW = /--|==|-\.|~~/;

/** Whether a statement only concerns looks. */
export function isCosmetic({ text }: Statement): boolean {
  return COSMETIC.test(text);
}

/** Whether a statement of a flowchart or state diagram is read by the library: all of its words, its arrows. */
export function isRead({ text }: Statement, parse: (text: string) => Graph): boolean {
  if (GROUPS.test(text)) return true;
  const { nodes, edges } = parse(text);
  if (nodes.size === 0 || (ARROW.test(text) && edges.length === 0)) return false;
  const known = [
    ...[...nodes.values()].flatMap(({ id, label }) => [id, label]),
    ...edges.map(({ label }) => label),
  ];
  return hasWords(text.replace(/:::[\w-]+/g, ""), wordsIn(known.join(" ")));
}

/** The keywords at the start of a statement, and signs that are drawn and not written. */
const UNWRITTEN: Readonly<Record<Exclude<DiagramType, "flowchart" | "state">, RegExp>> = {
  sequence:
    /^(?:participant|actor|note\s+(?:left|right)\s+of|note\s+over|loop|alt|opt|par|critical|break|rect|else|and|end)\b|\bas\b|--?(?:>>?|x|\))/gi,
  class: /^(?:class|namespace)\b|[<|*o]*(?:--|\.\.)[|>*o]*|[~<>]/g,
  er: /[|o}{]+(?:--|\.\.)[|o}{]+|^\}|\{$/g,
  chart: /^(?:title|x-axis|y-axis|bar|line)\b.*$/g,
};

/** Whether all words of a statement of another type are in the drawing. */
export function isDrawn(
  { text }: Statement,
  type: keyof typeof UNWRITTEN,
  drawn: ReadonlySet<string>,
): boolean {
  return hasWords(text.replace(UNWRITTEN[type], " "), drawn);
}

/** The words of a text. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu));
}

function hasWords(text: string, known: ReadonlySet<string>): boolean {
  const plain = text.replace(/<\/?\w+\s*\/?>/g, " ").replace(/\\n/g, " ");
  return [...wordsIn(plain)].every((word) => known.has(word));
}

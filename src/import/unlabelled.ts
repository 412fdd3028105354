import type { Block, Captioned, Inline } from "../document/nodes.ts";
import { plainWords } from "../document/plain-words.ts";
import type { Label } from "./imported.ts";

const LABEL =
  /^\s*(?:Figure|Fig\.|Abbildung|Abb\.|Figura|Table|Tabelle|Tab\.|Tableau|Tabla|Listing)\s*\d+(?:\.\d+)*\s*[.:–—-]?\s*/iu;

/** Captions without their name and number, since the article gives them theirs. */
export function unlabelled(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly labels: readonly Omit<Label, "place">[];
} {
  const labels: Omit<Label, "place">[] = [];
  const made = blocks.map((block): Block => {
    const { caption } = block as Captioned;
    if (block.type !== "captioned" || !caption) return block;
    const label = LABEL.exec(plainWords(caption))?.[0];
    if (label === undefined) return block;
    labels.push({ text: label.trim(), as: "number" });
    return { ...block, caption: { ...caption, children: without(caption.children, label.length) } };
  });
  return { blocks: made, labels };
}

/** Words without their first letters. */
function without(words: readonly Inline[], count: number): readonly Inline[] {
  const [first, ...rest] = words;
  if (!first || count === 0) return words;
  const text = plainWords(first);
  if (text.length <= count) return without(rest, count - text.length);
  if (first.type === "text") return [{ ...first, value: first.value.slice(count) }, ...rest];
  return "children" in first
    ? [{ ...first, children: without(first.children, count) } as Inline, ...rest]
    : words;
}

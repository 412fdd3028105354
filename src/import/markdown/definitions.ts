import type { Findings } from "../findings.ts";
import type { Folded } from "./outline.ts";
import type { Outline } from "./read-file.ts";

/** The definitions of links and notes of all files, each once. */
export function endMatterOf(outlines: readonly Outline[], findings: Findings): string {
  const said = new Set<string>();
  const kept = outlines.flatMap(({ path, definitions }) =>
    definitions.flatMap(({ source, line }) => {
      if (said.has(source)) {
        const place = { file: path, line };
        findings.leftOut.push({ text: source, why: "it is defined already", place });
        return [];
      }
      said.add(source);
      return [source];
    }),
  );
  // Notes may have several paragraphs, so they stand apart.
  return kept
    .map((source) => (source.startsWith("[^") ? `\n${source}\n` : source))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

/** A label of a definition: `[^1]:` or `[twitter]:`. */
const DEFINED = /^ {0,3}\[(\^?)([^\]]+)\]:/;

/**
 * The same files, with other labels where two files define one label differently: `[twitter]` becomes
 * `[twitter-2]` in the second file, there and where it is referred to.
 */
export function withOwnLabels(outlines: readonly Outline[], findings: Findings): readonly Outline[] {
  const owners = new Map<string, string>();
  return outlines.map((outline) => {
    const renamed = new Map<string, string>();
    for (const { source } of outline.definitions) {
      const [start, , label] = DEFINED.exec(source) ?? [];
      if (start === undefined) continue;
      const folded = start.trim().toLowerCase();
      const own = source.slice(start.length).trim();
      const free = (name: string) => [undefined, own].includes(owners.get(name));
      let [name, number] = [folded, 1];
      while (!free(name)) name = folded.replace(/\]:$/, `-${++number}]:`);
      owners.set(name, own);
      if (number > 1) renamed.set(label!.toLowerCase(), `${label}-${number}`);
    }
    return renamed.size === 0 ? outline : withLabels(outline, renamed, findings);
  });
}

/** References and definitions: `[words][label]`, `[label][]`, `[label]`, `[label]:`. */
const REFERENCE = /(?<!\\)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\](?:\[([^[\]]*)\]|(:)(?=\s)|(?![([:]))/g;

function withLabels(outline: Outline, renamed: ReadonlyMap<string, string>, findings: Findings): Outline {
  const rename = (block: Folded): Folded => {
    if (block.kind === "other" && /^ *(?:```|~~~)/.test(block.source)) return block;
    const place = { file: outline.path, line: block.line };
    const relabel = (text: string, changes: Findings["changes"]) =>
      text.replace(
        REFERENCE,
        (written, words: string, label: string | undefined, colon: string | undefined) => {
          const own = (label || words).replace(/^\^/, "").replace(/\s+/g, " ").toLowerCase();
          const name = renamed.get(own);
          if (name === undefined) return written;
          const hat = words.startsWith("^") ? "^" : "";
          const now = colon || hat ? `[${hat}${name}]${colon ?? ""}` : `[${words}][${name}]`;
          changes.push({ from: written, to: now, place });
          return now;
        },
      );
    return { ...block, source: relabel(block.source, findings.changes), text: relabel(block.text, []) };
  };
  const parts = outline.parts.map((part) => ({ ...part, blocks: part.blocks.map(rename) }));
  return {
    ...outline,
    opening: outline.opening.map(rename),
    definitions: outline.definitions.map(rename),
    parts,
  };
}

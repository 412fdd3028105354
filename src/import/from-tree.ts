import { Document } from "yaml";
import { isInline } from "../document/as-blocks.ts";
import type { Block, Inline } from "../document/nodes.ts";
import { plainWords } from "../document/plain-words.ts";
import { treeToMarkdown } from "../document/to-markdown.ts";
import type {
  Imported,
  ImportedMeta,
  ImportedPerson,
  ImportFile,
  ImportInput,
  Label,
  LeftOut,
} from "./imported.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { isConversation } from "./transcript/labelled-text.ts";
import { readTranscript } from "./transcript/read-transcript.ts";
import { wordsOf } from "./words.ts";

/** A text of another program: as a tree, with what is known of it. */
export interface Converted {
  readonly path: string;
  readonly meta: ImportedMeta;
  readonly experts?: readonly ImportedPerson[];
  readonly blocks: readonly Block[];
  /** All words of the text, as its reader sees them, found apart from the tree: what the tree lacks is lost. */
  readonly source: string;
  readonly labels?: readonly Omit<Label, "place">[];
  /** With the line of the file, where that is known. */
  readonly leftOut?: readonly (Omit<LeftOut, "place"> & { readonly line?: number })[];
  readonly files?: readonly ImportFile[];
  /** Works as BibTeX, and the name of their file. */
  readonly works?: { readonly file: string; readonly text: string };
}

/**
 * An article from a tree: it is written as Markdown, in which questions and experts are found as in any other; where
 * most paragraphs begin with who speaks, as in a transcript.
 * Lines are those of that Markdown. Words that the tree lacks count as lost.
 */
export function fromTree(converted: Converted, choices: ImportInput["choices"]): Imported {
  const {
    path,
    meta,
    experts = [],
    blocks,
    source,
    labels = [],
    leftOut = [],
    files = [],
    works,
  } = converted;
  const front = new Document({
    ...meta,
    ...(works ? { bibliography: works.file } : {}),
    ...(experts.length > 0 ? { experts } : {}),
  });
  const text = `---\n${front.toString({ lineWidth: 0 })}---\n\n${treeToMarkdown(blocks.map(inOneParagraph))}`;
  const file = { path: `${path} (as Markdown)`, bytes: new TextEncoder().encode(text) };
  const imported = readAs(text, file, meta, choices);
  const place = { file: path, line: 1 };
  const known = [treeWords(blocks), ...labels.map((each) => each.text), ...leftOut.map((each) => each.text)];
  const lost = wordsBeyond(source, known.join("\n"));
  const { account } = imported;
  return {
    ...imported,
    files: [...imported.files, ...files],
    ...(works ? { bibliography: works.text, meta: { ...imported.meta, bibliography: works.file } } : {}),
    account: {
      ...account,
      source: [
        account.source,
        ...labels.map((each) => each.text),
        ...leftOut.map((each) => each.text),
        ...lost,
      ].join("\n"),
      labels: [...account.labels, ...labels.map((each) => ({ ...each, place }))],
      leftOut: [
        ...account.leftOut,
        ...leftOut.map(({ text, why, line = 1 }) => ({ text, why, place: { file: path, line } })),
      ],
    },
  };
}

/** Reads Markdown as a transcript where most paragraphs begin with who speaks, and none is a question in bold letters. */
function readAs(
  text: string,
  file: ImportFile,
  meta: ImportedMeta,
  choices: ImportInput["choices"],
): Imported {
  if (!isConversation(text) || /^\*\*[^*\n]+[?？؟]\*\*$/mu.test(text))
    return readMarkdown({ files: [file], choices });
  const spoken = readTranscript({ files: [file], choices });
  return { ...spoken, meta: { ...meta, ...spoken.meta } };
}

/** A note in one paragraph, with line breaks between those that it had. */
function inOneParagraph(block: Block): Block {
  if (block.type !== "footnoteDefinition" || !block.children.every(({ type }) => type === "paragraph"))
    return block;
  const children = block.children.flatMap((each, index): readonly Inline[] => [
    ...(index > 0 ? [{ type: "break" } as const] : []),
    ...((each as { readonly children: readonly Inline[] }).children ?? []),
  ]);
  return { ...block, children: [{ type: "paragraph", children }] };
}

/** The words of a text that another one does not have, or has less often. */
export function wordsBeyond(text: string, other: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(other)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsOf(text).filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/** The words of nodes, a block a line: without those of formulas, since they are written in another way, and pictures. */
export function treeWords(nodes: readonly object[]): string {
  return nodes.map((node) => wordsIn(node as Loose)).join("\n");
}

interface Loose {
  readonly type: string;
  readonly children?: readonly Loose[];
  readonly caption?: Loose;
  readonly summary?: readonly Loose[];
}

function wordsIn(node: Loose): string {
  if (["inlineMath", "math", "image"].includes(node.type)) return "";
  if (!node.children) return plainWords(node);
  const around = [...(node.caption ? [node.caption] : []), ...(node.summary ?? [])].map(wordsIn);
  const isLine = node.children.every(isInline);
  return [...around, node.children.map(wordsIn).join(isLine ? "" : "\n")].join("\n");
}

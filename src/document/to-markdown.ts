import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { HANDLERS } from "./markdown-handlers.ts";
import type { Block } from "./nodes.ts";

/** How a tree is written. */
export interface MarkdownOptions {
  /**
   * Whether quotation marks, dashes and dots are to be read as they are. Without it, `"…"` becomes “…” when an
   * article is read, as if somebody had typed it.
   */
  readonly exact?: boolean;
}

/** What Pandoc and Triptych read as more than text, besides the signs of CommonMark. */
const SIGNS: readonly Unsafe[] = [
  { character: "$", inConstruct: "phrasing" },
  { character: "@", before: "(?:^|[^\\w.])", after: "[\\p{L}\\p{N}{_]", inConstruct: "phrasing" },
  { character: "^", inConstruct: "phrasing" },
  { character: "~", inConstruct: "phrasing" },
  { character: "=", after: "=", inConstruct: "phrasing" },
  { character: ":", after: "[\\w+-]+:", inConstruct: "phrasing" },
  { character: "{", before: "\\s", inConstruct: "headingAtx" },
  { atBreak: true, character: ":" },
];

const EXACT: readonly Unsafe[] = [
  { character: '"', inConstruct: "phrasing" },
  { character: "'", inConstruct: "phrasing" },
  { character: "-", after: "-", inConstruct: "phrasing" },
  { character: ".", after: "\\.\\.", inConstruct: "phrasing" },
];

/**
 * A tree as Markdown, in Pandoc’s spelling for what CommonMark does not have: what Pandoc and Triptych both read.
 * https://pandoc.org/MANUAL.html#pandocs-markdown
 */
export function treeToMarkdown(blocks: readonly Block[], { exact = false }: MarkdownOptions = {}): string {
  const options: Options = {
    bullet: "-",
    rule: "-",
    emphasis: "*",
    fences: true,
    resourceLink: false,
    incrementListMarker: true,
    extensions: [
      gfmStrikethroughToMarkdown(),
      gfmTableToMarkdown({ tablePipeAlign: false }),
      {
        handlers: HANDLERS as Options["handlers"],
        unsafe: [...SIGNS, ...(exact ? EXACT : [])],
        join: [apart],
      },
    ],
  };
  return `${toMarkdown({ type: "root", children: [...blocks] } as never, options).trimEnd()}\n`;
}

/** Blocks that are read as one, or as another thing, without an empty line between them. */
function apart(left: { readonly type: string }, right: { readonly type: string }): number | undefined {
  const own = [
    "captioned",
    "div",
    "details",
    "definitionList",
    "math",
    "drawing",
    "code",
    "blockquote",
    "table",
  ];
  return own.includes(left.type) || own.includes(right.type) ? 1 : undefined;
}

import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Inline, Marked } from "../../document/nodes.ts";
import { addressKind, decodeAddress } from "../../prose/address.ts";
import type { DocxContext } from "./docx-context.ts";
import { imageRun } from "./docx-images.ts";
import { mathOf } from "./math/write-math.ts";

/** How words look. */
type Look = Omit<IRunOptions, "text" | "children">;

const LOOKS: Readonly<Record<Marked["type"], Look>> = {
  emphasis: { italics: true },
  strong: { bold: true },
  delete: { strike: true },
  superscript: { superScript: true },
  subscript: { subScript: true },
  mark: { highlight: "yellow" },
  underline: { underline: {} },
  small: {},
};

/** Words as runs of a paragraph. */
export function wordRuns(
  words: readonly Inline[],
  context: DocxContext,
  look: Look = {},
): readonly ParagraphChild[] {
  return words.flatMap((word) => runsOf(word, context, look));
}

function runsOf(word: Inline, context: DocxContext, look: Look): readonly ParagraphChild[] {
  const text = (words: string, more: Look = {}) =>
    new TextRun({ ...base(look, context), ...more, text: words });
  switch (word.type) {
    case "text":
      return [text(word.value.replaceAll("\n", " "))];
    case "citation":
      return [text(word.text)];
    case "inlineCode":
    case "keyboard":
      return [text(word.value, { style: "InlineCode" })];
    case "break":
      return [new TextRun({ ...base(look, context), break: 1 })];
    case "task":
      return [text(word.done ? "☒ " : "☐ ")];
    case "inlineMath":
    case "math":
      return [mathOf(word, context) as unknown as ParagraphChild];
    case "image":
      return [imageRun(word, "", context)];
    case "footnoteReference":
      return context.isFirst(word.identifier)
        ? [new FootnoteReferenceRun(Number(word.identifier))]
        : [text(word.identifier, { superScript: true })];
    case "link":
      return linkRuns(word.url, (more) => wordRuns(word.children, context, { ...look, ...more }), context);
    case "span": {
      const small = word.classes.some((name) => name === "sc" || name === "smallcaps");
      const runs = wordRuns(word.children, context, small ? { ...look, smallCaps: true } : look);
      return context.marked(word.id, runs);
    }
    case "abbreviation":
      return wordRuns(word.children, context, look);
    default:
      return wordRuns(word.children, context, { ...look, ...LOOKS[word.type] });
  }
}

function base(look: Look, { rightToLeft }: DocxContext): Look {
  return rightToLeft ? { ...look, rightToLeft } : look;
}

function linkRuns(
  url: string,
  runs: (look: Look) => readonly ParagraphChild[],
  context: DocxContext,
): readonly ParagraphChild[] {
  if (url.startsWith("#")) {
    const id = decodeAddress(url.slice(1));
    if (!context.has(id)) return runs({});
    return [
      new InternalHyperlink({ anchor: context.bookmark(id), children: [...runs({ style: "Hyperlink" })] }),
    ];
  }
  if (addressKind(url) !== "remote") return runs({});
  return [new ExternalHyperlink({ link: url, children: [...runs({ style: "Hyperlink" })] })];
}

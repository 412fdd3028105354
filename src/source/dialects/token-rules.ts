import type Token from "markdown-it/lib/token.mjs";
import type { Code } from "../../diagnostics/codes.ts";

/** What a rule may know of a token besides itself. */
export interface TokenPlace {
  /** The token behind it: for a heading, the one that holds its text. */
  readonly next: Token | undefined;
  /** A line of the source, from 1. */
  lineText(line: number): string;
  /** Level of the heading before, from 1; undefined before the first one. */
  readonly headingBefore: number | undefined;
}

/** What a rule finds. */
export interface Found {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  /** The words to point at in the token's first line; else the whole line. */
  readonly words?: string;
}

/** A construct that is recognised by a token and its source line; undefined when it is not there. */
export type TokenRule = (token: Token, place: TokenPlace) => Found | undefined;

/** A line of dashes in columns: Pandoc's simple and multiline tables. Markdown takes it for a rule. */
const simpleTable: TokenRule = ({ map }, { lineText }) => {
  if (!map || !/^\s*-{2,}(?:[ \t]+-{2,})+[ \t]*$/.test(lineText(map[0] + 1))) return undefined;
  return {
    code: "markup/foreign",
    message: "the simple table of Pandoc is not taken over and loses its columns",
    hint: "write it as a pipe table: | Head | Head | on its first line, | --- | --- | on its second",
  };
};

/** Longest text of a heading of two lines that is probably meant as one, in characters. */
const LONGEST_HEADING = 120;

/** A paragraph with a line of dashes directly below it, which makes it a heading. */
const headingByAccident: TokenRule = ({ markup }, { next }) => {
  if (!/^[-=]/.test(markup) || !next) return undefined;
  const { content } = next;
  if (!content.includes("\n") && content.length <= LONGEST_HEADING && !/[.;:,]$/.test(content))
    return undefined;
  return {
    code: "markup/misspelt",
    message: `this paragraph is read as a heading, because ${markup.repeat(3)} stands directly below it`,
    hint: "put a blank line between them; write headings with # signs",
  };
};

/** A heading of signs alone. */
const emptyHeading: TokenRule = ({ markup }, { next }) => {
  if (next?.content.trim() !== "") return undefined;
  return {
    code: "heading/empty",
    message: "the heading has no words",
    hint: `write them behind the sign${markup.length > 1 ? "s" : ""}, or remove the line`,
  };
};

/** A level of headings that is left out. */
const headingJump: TokenRule = ({ tag }, { headingBefore }) => {
  const level = Number(tag.slice(1));
  if (headingBefore === undefined || level <= headingBefore + 1) return undefined;
  return {
    code: "heading/jump",
    message: `a heading of level ${level} follows one of level ${headingBefore}`,
    hint: `write ${"#".repeat(headingBefore + 1)} in place of ${"#".repeat(level)}, so that no level is left out`,
  };
};

const MYST =
  /^\{(?:note|tip|hint|warning|caution|important|danger|admonition|seealso|figure|image|math|table|list-table|csv-table|toctree|contents|eval-rst|dropdown|tab-set|code-block)\}/;

/** A block of raw text for one format, or a directive of MyST: not code, though it looks like code. */
const fenceOfOtherKind: TokenRule = ({ info }) => {
  const words = info.trim();
  if (/^\{=[\w-]+\}$/.test(words))
    return {
      code: "markup/foreign",
      message: `the raw text “${words}” is not taken over and is shown as code`,
      hint: "write it in Markdown: one text is for all outputs",
      words,
    };
  if (!MYST.test(words)) return undefined;
  return {
    code: "markup/foreign",
    message: `the directive “${words}” is not taken over and is shown as code`,
    hint: "write it in Markdown: ::: note … :::, ![What it shows](picture.png), a table with | signs",
    words,
  };
};

/** A code block that nothing closes: all that follows is code. */
const unclosedCode: TokenRule = ({ markup, map }, { lineText }) => {
  if (!map) return undefined;
  const last = lineText(map[1])
    .replace(/^[\s>]*/, "")
    .trimEnd();
  const isClosed = map[1] - 1 > map[0] && last.startsWith(markup) && last === markup[0]!.repeat(last.length);
  if (isClosed) return undefined;
  return {
    code: "code/unclosed",
    message: "the code block is never closed, so all that follows is code",
    hint: `put ${markup} on a line of its own where the code ends`,
  };
};

/** Code in a paragraph that R Markdown or Quarto would run. */
const inlineCodeToRun: TokenRule = ({ children }) => {
  const code = children?.find(
    (child) =>
      child.type === "code_inline" && /^(?:r [^=]*[($[]|\{(?:r|python|julia)\} )/.test(child.content),
  );
  if (!code) return undefined;
  return {
    code: "markup/foreign",
    message: `the code “${code.content}” is not run and is printed as typed`,
    hint: "write its result in its place",
    words: code.content,
  };
};

/** All of them by the type of their token, in the order in which they are told. */
export const TOKEN_RULES: Readonly<Record<string, readonly TokenRule[]>> = {
  hr: [simpleTable],
  heading_open: [headingByAccident, emptyHeading, headingJump],
  fence: [fenceOfOtherKind, unclosedCode],
  inline: [inlineCodeToRun],
};

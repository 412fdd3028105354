import { NO_SLIDE } from "../no-slide.ts";
import { type Attributes, attributesAt, NO_ATTRIBUTES } from "../rules/attributes.ts";

/** What stands behind the opening of a fence, taken apart. */
export interface FenceInfo {
  /** As written, without a dot; empty when there is none. */
  readonly language: string;
  readonly attributes: Attributes;
  /** Lines in braces, as Docusaurus and VitePress have them: `{1,3-5}`. */
  readonly lines?: string;
  /** What is none of these, as written. */
  readonly rest: readonly string[];
  /** Whether another tool would run the code: `{r}`, `{python, echo=FALSE}`. */
  readonly isChunk: boolean;
}

/** The words that number the lines, in all spellings. */
export const NUMBERED = /^(?:numbered|number-?lines|line-?numbers|linenums|show-?line-?numbers)$/i;

const CHUNK = /^([A-Za-z][\w+#.-]*)(?=$|[\s,])[\s,]*/;
const PIECE = /\s*(?:(\{)|([\w.:-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|(\S+))/y;

/**
 * Reads the info string of a fence in the spellings of Pandoc (`{.js #lst-x .numberLines}`), of R
 * Markdown and Quarto (`{r}`), of forges with attributes (`js {#lst-x hl="2"}`) and of site generators
 * (`js title="a.js" {1,3-5}`).
 */
export function readFenceInfo(info: string): FenceInfo {
  const text = info.trim();
  const chunk = text.startsWith("{") ? readChunk(text) : undefined;
  if (chunk) return chunk;
  // The language ends where braces, a comma or a colon begin: `js{1,3}`, `rust,ignore`, `ts:line-numbers`.
  const language = /^[^\s{,:=]*(?=[\s{,:]|$)/.exec(text)?.[0] ?? "";
  return readPieces(text.slice(language.length).replace(/^[,:]/, ""), language);
}

/** `{r}`, `{python, echo=FALSE}`: the options between commas are those of the tool that runs the code. */
function readChunk(text: string): FenceInfo | undefined {
  const inner = /^\{([^{}]*)\}$/.exec(text)?.[1]?.trim() ?? "";
  const match = CHUNK.exec(inner);
  if (!match) return undefined;
  const options = attributesAt(`{${inner.slice(match[0].length)}}`, 0, text.length)?.attributes;
  const attributes = options ?? NO_ATTRIBUTES;
  return { language: match[1]!, attributes, rest: [], isChunk: true };
}

function readPieces(text: string, written: string): FenceInfo {
  let id: string | undefined;
  let language = written;
  let lines: string | undefined;
  const classes: string[] = [];
  const values: Record<string, string> = {};
  const rest: string[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const [, brace, key, double, single, bare, word] = match;
    if (key) values[key] = double ?? single ?? bare ?? "";
    else if (word) rest.push(word);
    if (!brace) continue;
    const start = PIECE.lastIndex - 1;
    const found = attributesAt(text, start, text.length);
    const inner = text.slice(start + 1, (found?.end ?? text.length) - 1);
    PIECE.lastIndex = found?.end ?? text.length;
    if (/^[\d\s,|-]+$/.test(inner)) lines = inner;
    else if (found?.attributes) {
      id = found.attributes.id ?? id;
      const [first, ...others] = found.attributes.classes;
      // Pandoc: the first class is the language.
      if (language === "" && first !== undefined && isLanguage(first)) language = first;
      else if (first !== undefined) classes.push(first);
      classes.push(...others);
      Object.assign(values, found.attributes.values);
      // Pandoc's mark of raw text, `{=html}`, is told where other dialects are.
    } else if (!inner.startsWith("=")) rest.push(text.slice(start, PIECE.lastIndex));
  }
  const attributes = { ...(id === undefined ? {} : { id }), classes, values };
  return { language, attributes, ...(lines === undefined ? {} : { lines }), rest, isChunk: false };
}

function isLanguage(name: string): boolean {
  return name !== "unnumbered" && name !== NO_SLIDE && !NUMBERED.test(name);
}

import { Parser } from "htmlparser2";
import {
  BLOCK_END,
  FLOAT,
  FLOAT_END,
  NUMBER,
  NUMBERS,
  OPTIONAL,
  OPTIONAL_END,
  type Word,
  wordsIn,
} from "./words-in.ts";

const INLINE = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);
const BLOCKS = new Set(["note", "note-par", "who"]);
const UNSEEN = new Set(["math", "svg", "script", "style", "head"]);

/** Figures and tables, which may stand later on the pages. */
const FLOATS = new Set(["captioned", "table", "drawing"]);

/** What is filled in once the pages are made. */
const FILLED_IN: Readonly<Record<string, string>> = { "page-number": NUMBER, "index-pages": NUMBERS };
/** Pages of references, which are left out where the page is the same. */
const SOMETIMES = new Set(["xref-page"]);

/**
 * The words that pages made of this HTML should have, in the order of reading. Formulas and drawings are
 * left out, and so is what assistive technology does not hear of. Words inside of elements of the
 * `optional` classes may be missing.
 */
export function wordsOfHtml(html: string, optional: ReadonlySet<string> = SOMETIMES): Word[] {
  return wordsIn(textOfHtml(html, optional).replaceAll("\u00ad", ""));
}

/** All text of the HTML, with signs for the ends of blocks and for numbers of pages. */
function textOfHtml(html: string, optional: ReadonlySet<string>): string {
  let text = "";
  let hidden = 0;
  let optionalDepth = 0;
  let floatDepth = 0;
  const open: {
    readonly isBlock: boolean;
    readonly isHidden: boolean;
    readonly isOptional: boolean;
    readonly isFloat: boolean;
  }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const classes = (attributes.class ?? "").split(" ");
      const number = classes.map((each) => FILLED_IN[each]).find((each) => each);
      const isHidden = number !== undefined || UNSEEN.has(name) || attributes["aria-hidden"] === "true";
      const isBlock = !INLINE.has(name) || classes.some((each) => BLOCKS.has(each));
      const isOptional = hidden === 0 && classes.some((each) => optional.has(each));
      const isFloat = hidden === 0 && (name === "figure" || classes.some((each) => FLOATS.has(each)));
      open.push({ isBlock, isHidden, isOptional, isFloat });
      if (isFloat && floatDepth++ === 0) text += FLOAT;
      if (isOptional && optionalDepth++ === 0) text += OPTIONAL;
      if (hidden === 0) text += number ?? "";
      if (isHidden) hidden++;
      if (isBlock && hidden === 0) text += BLOCK_END;
    },
    ontext(data) {
      if (hidden === 0) text += data;
    },
    onclosetag() {
      const { isBlock, isHidden, isOptional, isFloat } = open.pop()!;
      if (isOptional && --optionalDepth === 0) text += OPTIONAL_END;
      if (isHidden) hidden--;
      if (isBlock && hidden === 0) text += BLOCK_END;
      if (isFloat && --floatDepth === 0) text += FLOAT_END;
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, " ");
}

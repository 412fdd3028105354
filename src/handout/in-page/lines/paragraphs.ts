import { chainKeys } from "./chains.ts";
import { readStyle, type TextStyle } from "./styles.ts";

/** What a paragraph's line consists of, in order. */
export type Token =
  | { readonly kind: "text"; readonly text: Text; readonly style: TextStyle }
  /** Width without text, px: the edge of an element. */
  | { readonly kind: "edge"; readonly width: number }
  /** A formula or image, and its width, px. */
  | { readonly kind: "box"; readonly element: HTMLElement; readonly style: TextStyle }
  /** A place where a line may end inside a word. */
  | { readonly kind: "break"; readonly element: HTMLElement };

/** A paragraph whose lines are to be set. */
export interface Paragraph {
  readonly element: HTMLElement;
  readonly tokens: readonly Token[];
  /** Style of the text outside of inline elements. */
  readonly style: TextStyle;
  /** Width of its lines and indent of the first, px. */
  readonly width: number;
  readonly indent: number;
}

/** Text that is justified: see `styles/print-text.css`. */
const JUSTIFIED = ".text :is([data-prose], li, dd), .abstract [data-prose]";
/** In these, lines are not of one length. */
const RAGGED = ".note, .references, .links, .book-index, .contents, .table, table, figure, .who, .experts";
const BLOCKS =
  "p, ul, ol, dl, div, pre, table, blockquote, figure, section, aside, h1, h2, h3, h4, h5, h6, hr, .equation, .details";
/** So many of a question's paragraphs may stand beside its QR code. */
const NEAR_CODE = 2;
/** Letters of scripts whose lines end elsewhere or that run from right to left, and signs like emoji. */
const OTHER =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|[\u3000-\u303f\uff00-\uffef\u{10000}-\u{10ffff}]/u;

/**
 * Finds the paragraphs whose lines can be set, and what is in them. Those with text that lines of
 * another kind (other scripts, line breaks, generated content) are left to the browser. The articles
 * must be laid out; a hidden one has a shown one of the same style. `of`: only these are looked for.
 */
export function findParagraphs(
  articles: readonly HTMLElement[],
  of?: ReadonlySet<HTMLElement>,
): readonly Paragraph[] {
  const found = articles.flatMap(justifiedIn).filter((each) => !of || of.has(each));
  const read = paragraphReader();
  // Shown ones first: their styles can be read.
  const hidden = found.filter((each) => each.closest("[hidden]"));
  const shown = found.filter((each) => !each.closest("[hidden]"));
  return [...shown, ...hidden].flatMap((element) => read(element) ?? []);
}

/** The paragraphs of an article whose lines are of one length. */
export function justifiedIn(article: HTMLElement): readonly HTMLElement[] {
  if (!article.matches(".justified")) return [];
  return [...article.querySelectorAll<HTMLElement>(JUSTIFIED)].filter(
    (each) => !each.closest(RAGGED) && !isBesideCode(each),
  );
}

/** Whether the QR code of a question may make the lines shorter. */
function isBesideCode(element: HTMLElement): boolean {
  const part = element.closest(".columns-2 .question:has(> .door)");
  if (!part) return false;
  return [...part.querySelectorAll(JUSTIFIED)].indexOf(element) < NEAR_CODE;
}

/** Reads paragraphs and remembers their styles. */
function paragraphReader(): (element: HTMLElement) => Paragraph | undefined {
  const keyOf = chainKeys();
  const styles = new Map<string, TextStyle>();
  const measures = new Map<string, { width: number; indent: number }>();
  const styleOf = (element: HTMLElement, paragraph: HTMLElement, isShown: boolean) => {
    const key = keyOf(element);
    const known = styles.get(key);
    if (known || !isShown) return known;
    const style = readStyle(element, paragraph);
    styles.set(key, style);
    return style;
  };
  return (element) => {
    const isShown = !element.closest("[hidden]");
    const style = styleOf(element, element, isShown);
    const key = keyOf(element);
    if (isShown && !measures.has(key)) measures.set(key, measuresOf(element));
    const found = measures.get(key);
    if (!style || !found || found.width < style.fontSize * 4) return undefined;
    const tokens = tokensOf(element, (each) => styleOf(each, element, isShown));
    return tokens && tokens.length > 0 ? { element, tokens, style, ...found } : undefined;
  };
}

/** Width of a paragraph's lines and indent of the first, px. It must be laid out. */
export function measuresOf(paragraph: HTMLElement): { width: number; indent: number } {
  const style = getComputedStyle(paragraph);
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const edges =
    style.boxSizing === "border-box"
      ? px("padding-left") + px("padding-right") + px("border-left-width") + px("border-right-width")
      : 0;
  return { width: px("width") - edges, indent: px("text-indent") };
}

/** The text of a paragraph up to its first block. Undefined when its lines cannot be set. */
function tokensOf(
  paragraph: HTMLElement,
  styleOf: (element: HTMLElement) => TextStyle | undefined,
): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const readAll = (nodes: Iterable<ChildNode>, style: TextStyle): boolean => {
    for (const node of nodes) {
      if (node instanceof Text) {
        if (OTHER.test(node.data)) return false;
        tokens.push({ kind: "text", text: node, style });
      } else if (node instanceof Element && !readElement(node as HTMLElement)) return false;
    }
    return true;
  };
  const readElement = (element: HTMLElement): boolean => {
    if (element.matches(".note")) return true;
    const style = styleOf(element);
    if (!style || style.kind === "unknown" || element.matches("br")) return false;
    if (style.kind === "hidden") return true;
    if (element.localName === "wbr") {
      tokens.push({ kind: "break", element });
      return true;
    }
    if (style.kind === "box") {
      tokens.push({ kind: "box", element, style });
      return true;
    }
    tokens.push({ kind: "edge", width: style.before });
    if (!readAll(element.childNodes, style)) return false;
    tokens.push({ kind: "edge", width: style.after });
    return true;
  };
  const nodes = [...paragraph.childNodes];
  const block = nodes.findIndex((node) => node instanceof Element && node.matches(BLOCKS));
  if (!readAll(block < 0 ? nodes : nodes.slice(0, block), styleOf(paragraph)!)) return undefined;
  return block < 0 ? tokens : leading(tokens);
}

/** Text before the first block; none when it is blank. */
function leading(tokens: readonly Token[]): readonly Token[] | undefined {
  const hasText = tokens.some(
    (token) => token.kind === "box" || (token.kind === "text" && /\S/.test(token.text.data)),
  );
  return hasText ? tokens : undefined;
}

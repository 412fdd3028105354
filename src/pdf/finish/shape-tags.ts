import { type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { isNode, newNode, type TagKid, type TagNode } from "../read/tag-nodes.ts";

const ALT = PDFName.of("Alt");
const LANG = PDFName.of("Lang");
/** Chromium's wrappers without a meaning: one for each box, run of text, and page of the article. */
const EMPTY = new Set(["NonStruct", "Art"]);
/** Elements that hold blocks; text directly inside needs a paragraph. */
const GROUPS = new Set(["Document", "Sect", "Div", "BlockQuote"]);
/** Elements inside a line of text. */
const INLINE = new Set(["Span", "Strong", "Em", "Sub", "Sup", "Code", "Link", "Formula", "Note", "Quote"]);
/** Elements that may be empty: an empty cell keeps the others in their columns. */
const CELLS = new Set(["TD", "TH"]);

/**
 * Gives the tag tree that Chromium wrote the structure that PDF 1.7 asks for (ISO 32000-1, 14.8.4): no
 * wrappers without a meaning, lists of items with label and body, text in paragraphs. Returns the blocks
 * of the document.
 */
export function shapeTags(document: PDFDocument, root: TagNode): TagNode[] {
  const make = (type: string, kids: TagKid[]) => newNode(document, type, kids);
  const tops = root.kids.flatMap((kid) => (isNode(kid) ? shaped(kid, make) : [])).filter(isNode);
  return tops.flatMap((top) => (top.type === "Document" ? top.kids.filter(isNode) : [top]));
}

type Make = (type: string, kids: TagKid[]) => TagNode;

/** What replaces an element among its parent's children: the element itself, its children, or nothing. */
function shaped(node: TagNode, make: Make): TagKid[] {
  node.kids = node.kids.flatMap((kid) => (isNode(kid) ? shaped(kid, make) : [kid]));
  if (node.kids.length === 0 && !CELLS.has(node.type)) return [];
  if (EMPTY.has(node.type)) {
    const isInline = node.kids.every(standsInLine);
    if (!node.dict.has(LANG)) return isInline ? node.kids : inParagraphs(node.kids, make);
    node.type = isInline ? "Span" : "Div";
  }
  if (GROUPS.has(node.type)) node.kids = inParagraphs(node.kids, make);
  if (node.type === "Div" && node.kids.length === 1 && !node.dict.has(LANG)) return node.kids;
  if (node.type === "L") node.kids = inItems(node.kids, make);
  if (node.type === "LI") node.kids = inBody(node.kids, make);
  if (node.type === "Figure") shapeFigure(node, make);
  return [node];
}

/** Whether something is text or stands inside a line. A note does that holds no paragraphs: a footnote. */
function standsInLine(kid: TagKid): boolean {
  return !isNode(kid) || (INLINE.has(kid.type) && !(kid.type === "Note" && !kid.kids.every(standsInLine)));
}

/** Wraps each run of text and inline elements in a paragraph. */
function inParagraphs(kids: readonly TagKid[], make: Make): TagKid[] {
  return wrapRuns(kids, standsInLine, (run) => make("P", run));
}

function wrapRuns(
  kids: readonly TagKid[],
  belongs: (kid: TagKid) => boolean,
  wrap: (run: TagKid[]) => TagNode,
): TagKid[] {
  const wrapped: TagKid[] = [];
  let run: TagKid[] = [];
  const close = () => {
    if (run.length > 0) wrapped.push(wrap(run));
    run = [];
  };
  for (const kid of kids) {
    if (belongs(kid)) run.push(kid);
    else {
      close();
      wrapped.push(kid);
    }
  }
  close();
  return wrapped;
}

/** Makes items of all children of a list. Those of a glossary are labels and bodies: each label begins an item. */
function inItems(kids: readonly TagKid[], make: Make): TagKid[] {
  const items: TagKid[] = [];
  let open: TagNode | undefined;
  for (const kid of kids) {
    const type = isNode(kid) ? kid.type : undefined;
    if (type === "LI" || type === "L" || type === "Caption") {
      items.push(kid);
      open = undefined;
      continue;
    }
    const isNext = type === "Lbl" || open?.kids.some((own) => isNode(own) && own.type === "LBody");
    if (!open || isNext) {
      open = make("LI", []);
      items.push(open);
    }
    open.kids.push(type === "Lbl" || type === "LBody" ? kid : make("LBody", [kid]));
  }
  return items;
}

/** Makes a label, if there is one, and a body of an item's children. */
function inBody(kids: readonly TagKid[], make: Make): TagKid[] {
  const labels = kids.filter((kid) => isNode(kid) && kid.type === "Lbl");
  const rest = kids.filter((kid) => !(isNode(kid) && kid.type === "Lbl"));
  return rest.length === 0 ? labels : [...labels, make("LBody", rest)];
}

/** Merges a figure with its image. A figure whose image has no description becomes a group. */
function shapeFigure(figure: TagNode, make: Make): void {
  if (figure.dict.has(ALT)) return;
  const image = figure.kids.find((kid) => isNode(kid) && kid.type === "Figure") as TagNode | undefined;
  if (image) {
    figure.dict.set(ALT, image.dict.get(ALT)!);
    figure.kids = figure.kids.flatMap((kid) => (kid === image ? image.kids : [kid]));
    return;
  }
  figure.type = "Div";
  for (const kid of figure.kids) if (isNode(kid) && kid.type === "Caption") kid.type = "P";
  figure.kids = inParagraphs(figure.kids, make);
}

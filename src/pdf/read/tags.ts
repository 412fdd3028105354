import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import { TAG_SIGN } from "../tag-names.ts";
import { textOf } from "../text-of.ts";
import { isNode, readNodes, type TagNode } from "./tag-nodes.ts";

const ALT = PDFName.of("Alt");
/** Elements whose lines are content, not decoration. The label of a list item may be a drawn dot. */
const DRAWN = new Set(["Figure", "Formula", "Lbl"]);

/** Numbers of marked content, by page. */
export type Marks = Map<PDFRef, Set<number>>;

/** The tag tree as the browser wrote it, with the types that `tag-names.ts` asked for. */
export interface ReadTags {
  readonly root: TagNode;
  /** Marked content of pictures, whose lines are no decoration. */
  readonly pictures: Marks;
}

/** Reads the tag tree of a PDF; undefined when there is none. */
export function readTags(document: PDFDocument): ReadTags | undefined {
  const root = readNodes(document);
  if (!root) return undefined;
  const pictures: Marks = new Map();
  const visit = (node: TagNode, isAbove: boolean): void => {
    applyTagName(node);
    const isDrawn = isAbove || DRAWN.has(node.type);
    for (const kid of node.kids) {
      if (isNode(kid)) visit(kid, isDrawn);
      else if (isDrawn && kid.page && typeof kid.mark === "number") {
        const marks = pictures.get(kid.page) ?? new Set();
        pictures.set(kid.page, marks.add(kid.mark));
      }
    }
  };
  visit(root, false);
  return { root, pictures };
}

/** Gives a figure the type that its description names, and removes the name from the description. */
function applyTagName(node: TagNode): void {
  if (node.type !== "Figure") return;
  const [before, type, text] = textOf(node.dict.lookup(ALT))?.split(TAG_SIGN) ?? [];
  if (before !== "" || !type) return;
  node.type = type;
  if (text) node.dict.set(ALT, PDFHexString.fromText(text));
  else node.dict.delete(ALT);
}

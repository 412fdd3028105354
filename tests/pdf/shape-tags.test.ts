import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { shapeTags } from "../../src/pdf/finish/shape-tags.ts";
import { inSections } from "../../src/pdf/finish/tag-tree.ts";
import { isNode, newNode, type TagKid, type TagNode } from "../../src/pdf/read/tag-nodes.ts";

/** An element as a list of its type and its children, marked content as its number. */
type Sketch = number | string | readonly Sketch[];

/** `Figure:words` is a figure with an alternative text, `NonStruct@de` is in another language. */
function built(document: PDFDocument, sketch: Sketch): TagKid {
  if (typeof sketch === "number") return { page: undefined, mark: sketch };
  const [name, ...kids] = sketch as readonly Sketch[];
  const [, type, kind, text] = /^(\w+)([:@]?)(.*)$/.exec(String(name))!;
  const node = newNode(
    document,
    type!,
    kids.map((kid) => built(document, kid)),
  );
  if (kind !== "") node.dict.set(PDFName.of(kind === ":" ? "Alt" : "Lang"), PDFHexString.fromText(text!));
  return node;
}

const sketched = (kid: TagKid): Sketch =>
  isNode(kid) ? [kid.type, ...kid.kids.map(sketched)] : (kid.mark as number);

async function shaped(...kids: Sketch[]): Promise<readonly Sketch[]> {
  const document = await PDFDocument.create();
  const root = built(document, ["Root", ["Document", ...kids]]) as TagNode;
  return shapeTags(document, root).map(sketched);
}

it("removes wrappers, and empty elements other than cells", async () => {
  expect(
    await shaped(["NonStruct", ["Art", ["P", ["NonStruct", 1], ["NonStruct", ["NonStruct", 2]]]]], ["P"]),
  ).toEqual([["P", 1, 2]]);
  expect(await shaped(["Table", ["NonStruct", ["TR", ["TH", 1], ["TD"]]]])).toEqual([
    ["Table", ["TR", ["TH", 1], ["TD"]]],
  ]);
});

it("puts each run of text between blocks into a paragraph", async () => {
  expect(await shaped(["NonStruct", 1], ["Strong", 2], ["P", 3], ["NonStruct", ["NonStruct", 4]])).toEqual([
    ["P", 1, ["Strong", 2]],
    ["P", 3],
    ["P", 4],
  ]);
  expect(await shaped(["BlockQuote", ["NonStruct", 1]])).toEqual([["BlockQuote", ["P", 1]]]);
  expect(await shaped(["L", ["LI", ["NonStruct", ["NonStruct", 1], ["P", 2]]]])).toEqual([
    ["L", ["LI", ["LBody", ["P", 1], ["P", 2]]]],
  ]);
});

it("keeps the language of words and of blocks", async () => {
  expect(await shaped(["P", 1, ["NonStruct@de", 2]])).toEqual([["P", 1, ["Span", 2]]]);
  expect(await shaped(["NonStruct@de", ["P", 1]])).toEqual([["Div", ["P", 1]]]);
});

it("keeps a group of several blocks, and removes one of a single block", async () => {
  expect(await shaped(["Div", ["P", 1], ["P", 2]])).toEqual([["Div", ["P", 1], ["P", 2]]]);
  expect(await shaped(["Div", ["Table", ["TR", ["TD", 1]]]])).toEqual([["Table", ["TR", ["TD", 1]]]]);
});

it("gives list items a label and a body, whatever the list contains", async () => {
  expect(
    await shaped(["L", ["LI", ["Lbl", 1], ["NonStruct", 2], ["L", ["LI", 3]]], ["NonStruct", 4]]),
  ).toEqual([["L", ["LI", ["Lbl", 1], ["LBody", 2, ["L", ["LI", ["LBody", 3]]]]], ["LI", ["LBody", 4]]]]);
});

it("makes items of a glossary: one for each term and for each further definition", async () => {
  expect(
    await shaped([
      "L",
      ["Lbl", 1],
      ["LBody", 2],
      ["LBody", 3],
      ["Lbl", 4],
      ["LBody", ["NonStruct", ["P", 5]]],
    ]),
  ).toEqual([
    ["L", ["LI", ["Lbl", 1], ["LBody", 2]], ["LI", ["LBody", 3]], ["LI", ["Lbl", 4], ["LBody", ["P", 5]]]],
  ]);
});

it("merges a figure with its image, and turns a figure without an image into a group", async () => {
  expect(await shaped(["Figure", ["Figure:Words", 1], ["Caption", 2]])).toEqual([
    ["Figure", 1, ["Caption", 2]],
  ]);
  expect(await shaped(["Figure", ["Caption", 2], ["P", 3]])).toEqual([["Div", ["P", 2], ["P", 3]]]);
  expect(await shaped(["Figure", 1, ["Caption", 2]])).toEqual([["Div", ["P", 1], ["P", 2]]]);
});

it("begins a section at each heading of level 2", async () => {
  const document = await PDFDocument.create();
  const sections = (...kids: Sketch[]) =>
    inSections(kids.map((kid) => built(document, kid) as TagNode)).map((section) => section.map(sketched));
  expect(sections(["H1", 1], ["H2", 2], ["H3", 3], ["H2", 4], ["P", 5])).toEqual([
    [["H1", 1]],
    [
      ["H2", 2],
      ["H3", 3],
    ],
    [
      ["H2", 4],
      ["P", 5],
    ],
  ]);
  expect(sections(["H2", 1])).toEqual([[], [["H2", 1]]]);
});

import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markArtifacts } from "../../src/handout/artifacts.ts";
import { handout } from "../../src/handout/output.ts";
import type { Made, Maker } from "../../src/model/output.ts";
import { read } from "../helpers/read.ts";
import { allTags, readTags, type Tag } from "../helpers/tags.ts";
import { FIGURES, TORTURE, TORTURE_RTL } from "./torture/source.ts";

let maker: Maker;
beforeAll(async () => {
  maker = await handout.openMaker!({});
});
afterAll(() => maker.close());

async function make(source: string): Promise<Made> {
  const { article } = await read(source);
  return maker.make(
    article,
    { locators: new Map(), outputs: ["handout"], imagePath: (src) => `images/${src}` },
    {
      image: (src) => FIGURES[src],
      date: new Date("2026-03-01T00:00:00Z"),
      progress: () => undefined,
    },
  );
}

/** Pages on which something is painted that is neither in the tag tree nor an artifact. */
function unmarkedPages(document: PDFDocument): number[] {
  return document.getPages().flatMap(({ node }, index) => {
    const stream = document.context.lookup(node.get(PDFName.of("Contents"))) as PDFRawStream;
    const content = inflateSync(stream.contents);
    return markArtifacts(content) === content ? [] : [index + 1];
  });
}

function linksOf(document: PDFDocument): PDFDict[] {
  return document.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of("Annots"), PDFArray);
    return (annotations?.asArray() ?? []).map((each) => document.context.lookup(each, PDFDict));
  });
}

const levelsOf = (tags: readonly Tag[]) =>
  tags.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));

describe("the tag tree of an article with everything", () => {
  let tags: Tag[];
  let document: PDFDocument;
  let made: Made;
  beforeAll(async () => {
    made = await make(TORTURE);
    const tree = await readTags(made.files[0]!.bytes);
    tags = allTags(tree.root);
    document = tree.document;
  });
  const ofType = (type: string) => tags.filter((tag) => tag.type === type);

  it("is of an article that is whole", () => {
    expect(made.lost).toEqual([]);
  });

  it("has a paragraph over pages once", () => {
    const long = ofType("P").filter(({ pages }) => pages.length > 1);
    expect(Math.max(...long.map(({ pages }) => pages.length))).toBeGreaterThanOrEqual(4);
  });

  it("has a table over pages once, with all its rows", () => {
    const [long] = ofType("Table").filter(({ pages }) => pages.length > 1);
    expect(ofType("Table").filter(({ pages }) => pages.length > 1)).toHaveLength(1);
    expect(allTags(long!).filter(({ type }) => type === "TR")).toHaveLength(91);
  });

  it("has a list over pages once, with all its items", () => {
    const long = ofType("L").filter(({ pages }) => pages.length > 1);
    expect(long).toHaveLength(1);
    expect(long[0]!.kids.filter(({ type }) => type === "LI")).toHaveLength(40);
  });

  it("has each note once, with an id, inside the paragraph that refers to it", () => {
    const notes = ofType("Note");
    expect(notes).toHaveLength(60);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(60);
    const inParagraphs = ofType("P").flatMap((tag) => allTags(tag).filter(({ type }) => type === "Note"));
    expect(inParagraphs).toHaveLength(60);
  });

  it("has no heading two levels below the one before", () => {
    const levels = levelsOf(tags);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - levels[index]!).toBeLessThanOrEqual(1);
    });
  });

  it("has an alternative text for each figure", () => {
    expect(
      ofType("Figure").filter(({ alt, kids }) => !alt && !kids.some(({ type }) => type === "Caption")),
    ).toEqual([]);
  });

  it("leaves nothing on a page that is neither tagged nor an artifact", () => {
    expect(unmarkedPages(document)).toEqual([]);
  });

  it("says of each link where it leads", () => {
    const links = linksOf(document);
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((link) => !link.has(PDFName.of("Contents")))).toEqual([]);
  });

  it("has page labels, XMP and a role for each type that PDF 1.7 does not know", () => {
    expect(document.catalog.has(PDFName.of("PageLabels"))).toBe(true);
    const xmp = document.catalog.lookup(PDFName.of("Metadata")) as PDFRawStream;
    const text = new TextDecoder().decode(xmp.contents);
    for (const part of [
      "Torture: an article with everything",
      "A. Writer",
      "torture, test",
      "<rdf:li>en</rdf:li>",
    ])
      expect(text).toContain(part);
    const known = new Set([
      ..."Root,Document,Art,Sect,Div,BlockQuote,Caption,P,H1,H2,H3,H4,H5,H6,L,LI,Lbl,LBody".split(","),
      ..."Table,TR,TH,TD,THead,TBody,TFoot,Span,Note,Code,Link,Figure,Formula,NonStruct".split(","),
    ]);
    const roles = document.catalog
      .lookup(PDFName.of("StructTreeRoot"), PDFDict)
      .lookup(PDFName.of("RoleMap"), PDFDict);
    expect(
      tags.map(({ type }) => type).filter((type) => !known.has(type) && !roles.has(PDFName.of(type))),
    ).toEqual([]);
  });
});

it("from right to left the tag tree is whole as well", async () => {
  const made = await make(TORTURE_RTL);
  expect(made.lost).toEqual([]);
  const { root, document } = await readTags(made.files[0]!.bytes);
  const tables = allTags(root).filter(({ type, pages }) => type === "Table" && pages.length > 1);
  expect(tables).toHaveLength(1);
  expect(unmarkedPages(document)).toEqual([]);
});

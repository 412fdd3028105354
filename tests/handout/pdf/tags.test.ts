import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";
import { archiveFailures } from "../../helpers/pdf-a.ts";
import { uaFailures } from "../../helpers/pdf-ua/check.ts";
import { allTags, readTags, type Tag } from "../../helpers/tags.ts";
import { thorough } from "../../helpers/thorough.ts";
import { FIGURES, TORTURE, TORTURE_RTL } from "../torture.ts";

const makeFrom = useRenderer();
const make = (source: string) => makeFrom(source, { imageBytes: (src) => FIGURES[src] });

/** Types in reading order; those inside an element are in brackets. */
const shapeOf = ({ type, kids }: Tag): string =>
  kids.length > 0 ? `${type}(${kids.map(shapeOf).join(" ")})` : type;

describe("the tag tree of an article with everything", () => {
  let root: Tag;
  let tags: Tag[];
  let document: PDFDocument;
  let made: Handout;
  beforeAll(async () => {
    made = await make(TORTURE);
    ({ root, document } = await readTags(made.bytes));
    tags = allTags(root);
  });
  const ofType = (type: string) => tags.filter((tag) => tag.type === type);
  const overPages = (type: string) => ofType(type).filter(({ pages }) => pages.length > 1);

  it("belongs to a handout without lost text", () => {
    expect(made.findings).toEqual([]);
  });

  it("meets every condition of PDF/UA that can be tested automatically", () => {
    expect(uaFailures(document)).toEqual([]);
  });

  it("meets the conditions of PDF/A-3a that are easy to judge", async () => {
    expect(await archiveFailures(made.bytes)).toEqual([]);
  });

  it("has a section for each question, and one heading for the title", () => {
    const [top] = root.kids;
    expect(top!.type).toBe("Document");
    const sections = top!.kids.filter(({ type }) => type === "Sect");
    expect(sections.map(({ kids }) => kids[0]!.type)).toEqual(Array.from({ length: 9 }, () => "H2"));
    expect(ofType("H1")).toHaveLength(1);
    expect(ofType("H2")).toHaveLength(9);
    // One for each expert's answer, and the others' by Brown, Diaz and Fuchs.
    expect(ofType("H3")).toHaveLength(15);
  });

  it("has no running head, folio or repeated table head", () => {
    const about = allTags(root).filter(({ type }) => type === "Sect")[7]!;
    expect(shapeOf(about)).toBe("Sect(H2 P)");
    // Four at a glance, and the long one.
    expect(ofType("Table")).toHaveLength(5);
    expect(ofType("TR").filter((row) => shapeOf(row) === "TR(TH TH TH)")).toHaveLength(1);
  });

  it("has a paragraph on several pages once", () => {
    expect(Math.max(...overPages("P").map(({ pages }) => pages.length))).toBeGreaterThanOrEqual(4);
  });

  it("has a quotation on several pages once", () => {
    const [quotation] = ofType("BlockQuote");
    expect(ofType("BlockQuote")).toHaveLength(1);
    expect(shapeOf(quotation!)).toBe("BlockQuote(P)");
  });

  it("has a table on several pages once, with all rows and cells", () => {
    const [long, ...others] = overPages("Table");
    expect(others).toEqual([]);
    const rows = allTags(long!).filter(({ type }) => type === "TR");
    expect(rows.map(shapeOf)).toEqual(["TR(TH TH TH)", ...Array.from({ length: 90 }, () => "TR(TD TD TD)")]);
    expect(rows[0]!.kids.map(({ scope }) => scope)).toEqual(["Column", "Column", "Column"]);
  });

  it("has a list on several pages once, with label and body of each item", () => {
    const [numbered, dotted, glossary] = [40, 3, 24].map((count) =>
      overPages("L").find(({ kids }) => kids.length === count),
    );
    const items = (count: number) => Array.from({ length: count }, () => "LI(Lbl LBody)");
    expect(numbered!.kids.map(shapeOf)).toEqual(items(40));
    expect(dotted!.kids.map(shapeOf)).toEqual(items(3));
    expect(dotted!.kids[1]!.pages.length).toBeGreaterThan(1);
    const [first, ...terms] = glossary!.kids.map(shapeOf);
    expect(first).toBe("LI(Lbl LBody(P P))");
    expect(terms).toHaveLength(23);
    for (const term of terms) expect(term).toMatch(/^LI\(Lbl LBody(\(P\))?\)$/);
  });

  it("has code on several pages once, as code", () => {
    const [long] = overPages("Code");
    expect(long!.pages.length).toBeGreaterThanOrEqual(4);
    expect(ofType("Code")).toHaveLength(2);
    expect(ofType("P").filter((tag) => tag.kids.includes(long!) && tag.marks.length === 0)).toHaveLength(1);
  });

  it("names the language of words in another language", () => {
    expect(tags.flatMap(({ type, lang }) => (lang === undefined ? [] : [`${type} ${lang}`]))).toEqual([
      "Document en",
      "Span de",
    ]);
  });

  it("has each formula with its TeX", () => {
    expect(ofType("Formula").map(({ alt }) => alt)).toEqual([
      "\\int_0^1 x^2\\,dx = \\tfrac13",
      "a^2 + b^2",
      "x < y",
    ]);
  });

  it("has each figure with its description and its caption", () => {
    expect(ofType("Figure").map((tag) => [tag.alt, shapeOf(tag), tag.marks.length])).toEqual([
      ["A grey rectangle, taller than the page", "Figure(Caption)", 1],
    ]);
  });

  it("has each footnote once, right after the reference to it", () => {
    const notes = ofType("Note");
    expect(notes).toHaveLength(60);
    const referring = ofType("P").filter(({ kids }) => kids.some(({ type }) => type === "Note"));
    expect(referring.map(shapeOf)).toEqual([`P(Strong ${"Link Note ".repeat(60).trim()})`]);
  });

  it("has a footnote on two pages once", async () => {
    // So many long footnotes that some page ends in the middle of one, wherever pages end.
    const paragraphs = Array.from(
      { length: 16 },
      (_none, n) => `${"Words of the text. ".repeat(13)}[^${n}]\n`,
    );
    const texts = Array.from(
      { length: 16 },
      (_none, n) => `[^${n}]: ${`Note ${n} goes on. `.repeat(34 + n)}\n`,
    );
    const { bytes, findings } = await make(`## Why?\n\n${[...paragraphs, ...texts].join("\n")}`);
    expect(findings).toEqual([]);
    const notes = allTags((await readTags(bytes)).root).filter(({ type }) => type === "Note");
    expect(notes).toHaveLength(16);
    expect(notes.filter(({ pages }) => pages.length > 1).length).toBeGreaterThan(0);
  });

  it("has page labels and XMP", () => {
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
  });

  it("has a sorted list of the ids of its elements", () => {
    const names = document.catalog
      .lookup(PDFName.of("StructTreeRoot"), PDFDict)
      .lookup(PDFName.of("IDTree"), PDFDict)
      .lookup(PDFName.of("Names"), PDFArray)
      .asArray();
    const ids = names.flatMap((each) => (each instanceof PDFString ? [each.decodeText()] : []));
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids)).toEqual(new Set(tags.flatMap(({ id }) => (id === undefined ? [] : [id]))));
  });
});

it.runIf(thorough)("the tag tree of text from right to left is whole as well", async () => {
  const made = await make(TORTURE_RTL);
  expect(made.findings).toEqual([]);
  const { root, document } = await readTags(made.bytes);
  const tables = allTags(root).filter(({ type, pages }) => type === "Table" && pages.length > 1);
  expect(tables).toHaveLength(1);
  expect(uaFailures(document)).toEqual([]);
  expect((await readPdf(made.bytes)).opens.direction).toBe("R2L");
});

it("a PDF with an image without a description does not claim to be accessible", async () => {
  const made = await make("---\ntitle: T\n---\n\n## Why? {#why}\n\n**So.** ![](tall.svg) Text.\n");
  const { document } = await readTags(made.bytes);
  expect(uaFailures(document)).toEqual(["5-1 (06-002) no PDF/UA identifier"]);
});

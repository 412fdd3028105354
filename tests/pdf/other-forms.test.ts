import { deflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { EnvironmentError } from "../../src/diagnostics/environment-error.ts";
import { contentOf, setContent } from "../../src/pdf/content/page-contents.ts";
import { finishPrintRun } from "../../src/pdf/finish/finish-print-run.ts";
import { joinPrintRuns } from "../../src/pdf/join/join-print-runs.ts";
import type { PdfFacts } from "../../src/pdf/join/pdf-facts.ts";
import { plainFindings } from "../../src/pdf/plain-findings.ts";
import type { RawPrintRun } from "../../src/pdf/raw-print-run.ts";
import { useBrowser } from "../helpers/browser.ts";
import { readPdf } from "../helpers/pdf.ts";
import { archiveFailures } from "../helpers/pdf-a.ts";
import { uaFailures } from "../helpers/pdf-ua/check.ts";
import { printRuns } from "../helpers/print-runs.ts";
import { read } from "../helpers/read.ts";
import { readTags } from "../helpers/tags.ts";

const SHEETS = [
  `<h1>Title</h1><p style="border: 1px solid #333">Text with <a href="#two">a link</a> and <b>more</b>.</p>`,
  `<h2 id="two">Two</h2><ul><li>An item</li></ul><p style="background: #eee">Words &amp; (brackets).</p>`,
];
const WORDS = [/Title\s*Text with a link and more\./, /Two\s*•?\s*An item\s*Words & \(brackets\)\./];
const name = (text: string) => PDFName.of(text);

const open = useBrowser();
let raw: RawPrintRun;
let facts: PdfFacts;
beforeAll(async () => {
  [raw] = (await printRuns(await open(), SHEETS, [2])) as [RawPrintRun];
  const { article } = await read("# T\n\n## Why? {#why}\n\n**So.** Text.\n");
  facts = { article, html: "", date: new Date(0), producer: "Test", spreads: true };
});

/** The print run as another browser might have written it. */
async function changed(change: (document: PDFDocument) => void): Promise<RawPrintRun> {
  const document = await PDFDocument.load(raw.pdf, { updateMetadata: false });
  change(document);
  return { ...raw, pdf: await document.save({ useObjectStreams: false, addDefaultPage: false }) };
}

/** The same with other contents of all pages. */
const rewritten = (rewrite: (content: string) => string) =>
  changed((document) => {
    for (const page of document.getPages())
      setContent(page, Buffer.from(rewrite(contentOf(page).toString("latin1")), "latin1"));
  });

/** A stream in place of each page's content. */
const repacked = (pack: (content: Buffer, document: PDFDocument) => PDFRawStream | PDFArray) =>
  changed((document) => {
    for (const page of document.getPages()) {
      const stream = pack(contentOf(page), document);
      page.node.set(
        name("Contents"),
        stream instanceof PDFArray ? stream : document.context.register(stream),
      );
    }
  });

async function finished(run: RawPrintRun) {
  const done = await finishPrintRun(run, new Map());
  const file = await joinPrintRuns([done], facts);
  return { ...done, file, shown: (await readPdf(file)).pages };
}

const streamOf = (document: PDFDocument, entries: Record<string, string>, bytes: Uint8Array) =>
  PDFRawStream.of(
    document.context.obj(
      Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, name(value)])),
    ) as PDFDict,
    bytes,
  );

describe("a PDF that is written in another way, but can be read", () => {
  const ways: Readonly<Record<string, () => Promise<RawPrintRun>>> = {
    "as it is": async () => raw,
    "all on one line": () => rewritten((text) => text.replaceAll("\n", " ")),
    "each word on a line, with comments": () =>
      rewritten((text) => text.replace(/ (?=\S+$)/gm, "\n% 1 ( <<\n")),
    "marked content inside of marked content": () =>
      rewritten((text) =>
        text.replace(/^BT$/gm, "/Span <</Lang (de)>> BDC\nBT").replace(/^ET$/gm, "ET\nEMC"),
      ),
    "marked content inside of text": () =>
      rewritten((text) =>
        text.replace(
          /^(\/\w+ <<\/MCID \d+ >>BDC)\nBT\n((?:(?!ET$).*\n)*)ET\n((?:(?!EMC$).*\n)*)EMC$/gm,
          "BT\n$1\n$2EMC\nET\n$3",
        ),
      ),
    "strings between parentheses": () =>
      rewritten((text) =>
        text.replace(
          /<([0-9a-f]{4})> Tj/gi,
          (_all, code: string) => `(\\${octal(code.slice(0, 2))}\\${octal(code.slice(2))}) Tj`,
        ),
      ),
    "arrays of strings": () => rewritten((text) => text.replace(/(<[0-9a-f]{4}>) Tj/gi, "[$1 -3.5] TJ")),
    "not packed": () => repacked((content, document) => streamOf(document, {}, content)),
    "packed as digits": () =>
      repacked((content, document) =>
        streamOf(document, { Filter: "ASCIIHexDecode" }, Buffer.from(`${content.toString("hex")}>`)),
      ),
    "in several streams": () =>
      repacked((content, document) => {
        const half = content.indexOf("\n", content.length / 2);
        const parts = [content.subarray(0, half), content.subarray(half)];
        return document.context.obj(
          parts.map((part) =>
            document.context.register(streamOf(document, { Filter: "FlateDecode" }, deflateSync(part))),
          ),
        ) as PDFArray;
      }),
  };
  it.each(Object.keys(ways))("is finished: %s", async (way) => {
    const done = await finished(await ways[way]!());
    expect(done.plain).toBeUndefined();
    expect(done.lost).toEqual([]);
    expect(uaFailures((await readTags(done.file)).document)).toEqual([]);
    expect(await archiveFailures(done.file)).toEqual([]);
    for (const [index, words] of WORDS.entries()) expect(done.shown[index]).toMatch(words);
    expect(contentsOf(await PDFDocument.load(done.file))).not.toMatch(/^(\S+) \1 \1 (?:rg|RG)/m);
  });
});

const octal = (hex: string) => Number.parseInt(hex, 16).toString(8).padStart(3, "0");
const contentsOf = (document: PDFDocument) =>
  document
    .getPages()
    .map((page) => contentOf(page).toString("latin1"))
    .join("\n");

describe("a PDF of a form that is not known", () => {
  const faults: Readonly<Record<string, readonly [why: RegExp, make: () => Promise<RawPrintRun>]>> = {
    "an operator that nobody knows": [/“1 0 0 RX/, () => rewritten((text) => `${text}1 0 0 RX\n`)],
    "an operator that is given too little": [/“12 Tm/, () => rewritten((text) => `${text}12 Tm\n`)],
    "letters and digits run together": [/“12q/, () => rewritten((text) => `${text}12q\n`)],
    "an image in the stream": [/“BI/, () => rewritten((text) => `${text}BI /W 1 ID x EI\n`)],
    "a string without an end": [/“\(abc/, () => rewritten((text) => `${text}(abc Tj\n`)],
    "text that is none": [/no text/, () => rewritten((text) => `${text}BT\n12 Tj\nET\n`)],
    "an end too many": [/closes what is not open/, () => rewritten((text) => `${text}EMC\n`)],
    "an end too few": [/does not close/, () => rewritten((text) => `${text}/P <</MCID 900 >>BDC\n`)],
    "a state too many": [/restore/, () => rewritten((text) => `${text}q\n`)],
    "properties by name": [/properties/, () => rewritten((text) => `${text}/P /MC0 BDC\nEMC\n`)],
    "content in no element": [
      /belongs to no element/,
      () => rewritten((text) => `${text}/P <</MCID 900 >>BDC\nBT\nET\n/Im0 Do\nEMC\n`),
    ],
    "no tags": [/no tags/, () => changed(({ catalog }) => catalog.delete(name("StructTreeRoot")))],
    "one more page": [
      /3 pages in place of 2/,
      () => changed((document) => void document.addPage([300, 400])),
    ],
    "a page without content": [
      /no content/,
      () => changed((document) => document.getPages()[0]!.node.set(name("Contents"), name("None"))),
    ],
    "packed in a way of tomorrow": [
      /packed as \/BrotliDecode/,
      () => repacked((content, document) => streamOf(document, { Filter: "BrotliDecode" }, content)),
    ],
    "annotations that are missing": [
      /cannot be read/,
      () =>
        changed((document) =>
          document.context.delete(document.getPages()[0]!.node.Annots()!.get(0) as PDFRef),
        ),
    ],
    "tags in a circle": [
      /cannot be read/,
      () =>
        changed(({ catalog, context }) => {
          const top = catalog.lookup(name("StructTreeRoot"), PDFDict).get(name("K"))!;
          context.lookup(top, PDFDict).set(name("K"), top);
        }),
    ],
  };
  it.each(Object.keys(faults))("stays as the browser wrote it: %s", async (fault) => {
    const [why, make] = faults[fault]!;
    const done = await finished(await make());
    expect(done.plain).toMatch(why);
    expect(done.tags).toBeUndefined();
    const told = plainFindings(facts.article, [done], "the handout", "Chromium 999");
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([["pdf/plain", "warning"]]);
    expect(told[0]!.message).toMatch(why);
    const text = Buffer.from(done.file).toString("latin1");
    expect(text).not.toMatch(/pdfuaid:part|pdfaid:part/);
    const { catalog } = await PDFDocument.load(done.file);
    expect(catalog.has(name("StructTreeRoot"))).toBe(false);
    expect(done.shown.length).toBeGreaterThanOrEqual(2);
  });

  it("is joined with print runs that are finished, which keep their tags", async () => {
    const plain = await finishPrintRun({ ...(await faults["an end too many"]![1]()), first: 3 }, new Map());
    const file = await joinPrintRuns([await finishPrintRun(raw, new Map()), plain], facts);
    const { pages, outline } = await readPdf(file);
    expect(pages).toHaveLength(4);
    expect(outline.map(({ title }) => title)).toEqual(["Title", "Title"]);
    const { catalog } = await PDFDocument.load(file);
    expect(String(catalog.lookup(name("MarkInfo")))).toContain("/Marked false");
    const { document, root } = await readTags(file);
    expect(root.kids).toHaveLength(1);
    // The plain pages are the third and fourth; what the browser marked there leads nowhere.
    expect(uaFailures(document).filter((failure) => /parent tree.*page [12],/.test(failure))).toEqual([]);
  });

  it("tells of lost text as far as it can be read", async () => {
    const missing = { ...raw.texts[1]!, pieces: [["why", "Something else"] as const] };
    const run = await faults["no tags"]![1]();
    const done = await finishPrintRun({ ...run, texts: [raw.texts[0]!, missing] }, new Map());
    expect(done.lost.map(({ kind }) => kind)).toEqual(["missing"]);
  });
});

it("whatever bytes are changed, the file is whole or the browser is said to have failed", async () => {
  const bytes = Buffer.from(raw.pdf);
  let seed = 7;
  const random = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  for (let round = 0; round < 40; round++) {
    const pdf = Buffer.from(bytes);
    for (let change = 0; change < 1 + (round % 5); change++) pdf[random(pdf.length)] = random(256);
    try {
      const done = await finishPrintRun({ ...raw, pdf }, new Map());
      const file = await joinPrintRuns([done], facts);
      expect((await PDFDocument.load(file, { throwOnInvalidObject: true })).getPageCount()).toBe(done.pages);
    } catch (error) {
      expect(error).toBeInstanceOf(EnvironmentError);
    }
  }
});

import { deserialize, serialize } from "node:v8";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { TAG_SIGN } from "../../../src/handout/in-page/print/tag-names.ts";
import { finishPrintRun, type RawPrintRun } from "../../../src/handout/pdf/finish/finish-print-run.ts";
import type { FinishedPrintRun } from "../../../src/handout/pdf/finished-print-run.ts";
import { joinPrintRuns } from "../../../src/handout/pdf/join/join-print-runs.ts";
import type { PdfFacts } from "../../../src/handout/pdf/join/pdf-facts.ts";
import { useBrowser } from "../../helpers/browser.ts";
import { uaFailures } from "../../helpers/pdf-ua.ts";
import { printRuns } from "../../helpers/print-runs.ts";
import { read } from "../../helpers/read.ts";
import { type ReadWhole, readWhole } from "../../helpers/read-whole.ts";
import { allTags, readTags } from "../../helpers/tags.ts";

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVQI12P4z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==";
const IMAGE = `<img src="${PIXEL}" alt="Four dots, 7 0 R" width="40" height="40">`;
const note = (text: string) =>
  `<span role="figure" aria-label="${TAG_SIGN}Note${TAG_SIGN}"><span>${text}</span></span>`;
const table = (cell: string) =>
  `<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>${cell}</td><td>x</td></tr></tbody></table>`;

/** One a page. Sections go on over parts, links lead to and fro, and texts look like references. */
const SHEETS = [
  `<h1>Title 12 0 R</h1><p>Before <a href="#two">two</a>, <a href="#five">five</a>.</p>`,
  `<h2 id="two">Two (1 0 R)</h2><p>Text ${note("First note.")} goes on.</p>${table("one")}${IMAGE}`,
  `<p>Still of two, <a href="#last">the last</a> endobj 3 0 R.</p>`,
  `<h3 id="deep">Deep – ünïcode</h3><ul><li>Item</li><li lang="de">Punkt</li></ul><p>And &lt;&lt;/K 5 0 R&gt;&gt;.</p>`,
  `<p>Of three.</p><h2 id="five">Five \\ ) (</h2>${table("two")}<p><em>New</em> ${note("Second note.")} <a href="#two">Back</a>
   <a href="https://example.org/?a=12%200%20R">12 0 R</a> <a href="#deep">deep</a></p>${IMAGE}`,
  "",
  `<h3>Below five</h3><p>Ω other letters</p><h2 id="last">Last</h2><p>End.</p>`,
];
const CUTS = [[7], [3, 4], [1, 2, 2, 1, 1], [1, 1, 1, 1, 1, 1, 1]];
const TITLES = new Map([["two", "The title of two: 12 0 R"]]);

const open = useBrowser();
let page: Page;
let facts: PdfFacts;
beforeAll(async () => {
  page = await open();
  const { article } = await read(
    "---\ntitle: T (12 0 R) ü\ntags: [a, b]\n---\n\n## Why? {#why}\n\n**So.** Text.\n",
  );
  facts = { article, html: "<p>", date: new Date("2026-03-01T00:00:00Z"), producer: "Test" };
});

const finish = (printed: readonly RawPrintRun[]) =>
  Promise.all(printed.map((part) => finishPrintRun(part, TITLES)));

async function joined(lengths: readonly number[]): Promise<Uint8Array> {
  return joinPrintRuns(await finish(await printRuns(page, SHEETS, lengths)), facts);
}

describe("pages printed in parts", () => {
  let files: Uint8Array[];
  let whole: ReadWhole;
  beforeAll(async () => {
    files = [];
    for (const lengths of CUTS) files.push(await joined(lengths));
    whole = await readWhole(files[0]!);
  });

  it("are what they would be in one", async () => {
    for (const file of files.slice(1)) expect(await readWhole(file)).toEqual(whole);
  });

  it("show what the browser printed, and lead where it led", async () => {
    const [printed] = await printRuns(page, SHEETS, [SHEETS.length]);
    const raw = await readWhole(printed!.pdf);
    expect(whole.pages).toEqual(raw.pages);
    expect(whole.links.map(([from, to]) => [from, to])).toEqual(raw.links.map(([from, to]) => [from, to]));
    const pagesOf = (entries: ReadWhole["outline"]): unknown =>
      entries.map((each) => [each.page, pagesOf(each.items)]);
    expect(pagesOf(whole.outline)).toEqual(pagesOf(raw.outline));
  });

  it("keep texts that look like references as they are", () => {
    const told = JSON.stringify(whole.tags);
    for (const text of [
      "Title 12 0 R",
      "Two (1 0 R)",
      "endobj 3 0 R.",
      "And <</K 5 0 R>>.",
      "Four dots, 7 0 R",
    ])
      expect(told).toContain(text);
    expect(whole.outline[0]!.title).toBe("Title 12 0 R");
    expect(whole.links[0]![2]).toBe("The title of two: 12 0 R");
  });

  it("have an outline and sections over the bounds of parts", () => {
    expect(whole.outline).toMatchObject([
      {
        ...{ title: "Title 12 0 R", page: 1 },
        items: [
          { title: "Two (1 0 R)", page: 2, items: [{ title: "Deep – ünïcode", page: 4 }] },
          { title: "Five \\ ) (", page: 5, items: [{ title: "Below five", page: 7 }] },
          { title: "Last", page: 7, items: [] },
        ],
      },
    ]);
    const [top] = whole.tags.kids;
    expect(top).toMatchObject({ type: "Document", lang: "en", pages: [0, 1, 2, 3, 4, 6] });
    expect(top!.kids.map(({ type, kids, pages }) => [type, kids.length, pages])).toEqual([
      ["H1", 0, [0]],
      ["P", 2, [0]],
      ["Sect", 9, [1, 2, 3, 4]],
      ["Sect", 6, [4, 6]],
      ["Sect", 2, [6]],
    ]);
  });

  it("have links that lead where they led, and labels on all pages", () => {
    expect(whole.links).toEqual([
      [1, 2, "The title of two: 12 0 R"],
      [1, 5, "five"],
      [3, 7, "last"],
      [5, 2, "The title of two: 12 0 R"],
      [5, "https://example.org/?a=12%200%20R", "https://example.org/?a=12%200%20R"],
      [5, 4, "deep"],
    ]);
    expect(whole.labels).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  it("meet PDF/UA", async () => {
    for (const file of files) expect(uaFailures(await PDFDocument.load(file))).toEqual([]);
  });

  it("have ids that are no other part's, in order, and cells that name their heads by them", async () => {
    for (const file of files) {
      const { root, document } = await readTags(file);
      const ids = allTags(root).flatMap(({ id }) => (id === undefined ? [] : [id]));
      expect(ids).toHaveLength(6);
      const listed = document.catalog
        .lookup(PDFName.of("StructTreeRoot"), PDFDict)
        .lookup(PDFName.of("IDTree"), PDFDict)
        .lookup(PDFName.of("Names"), PDFArray)
        .asArray()
        .filter((each) => each instanceof PDFString)
        .map((each) => each.decodeText());
      expect(listed).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(6);
      const heads = dictsOf(document).flatMap((dict) =>
        [...String(dict.lookup(PDFName.of("A"))).matchAll(/\/Headers \[ \((.*?)\) \]/g)].map(([, id]) => id),
      );
      // Before and after the cells stands a note.
      expect(heads.sort()).toEqual(ids.slice(1, 5));
    }
  });

  it("have what is the same once, and different subsets by different names", async () => {
    for (const file of files) {
      const document = await PDFDocument.load(file);
      const streams = document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
      const contents = streams.map((stream) => Buffer.from(stream.getContents()).toString("latin1"));
      expect(new Set(contents).size).toBe(contents.length);
      expect(streams.filter(({ dict }) => String(dict.get(PDFName.of("Subtype"))) === "/Image")).toHaveLength(
        1,
      );
      const descriptors = dictsOf(document).filter((dict) => dict.has(PDFName.of("FontFile2")));
      const names = descriptors.map((dict) => String(dict.get(PDFName.of("FontName"))));
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^\/[A-Z]{6}\+/);
      const used = dictsOf(document).flatMap((dict) => {
        const font = dict.get(PDFName.of("BaseFont"));
        return font ? [String(font)] : [];
      });
      expect(new Set(used)).toEqual(new Set(names));
    }
  });

  it("have objects without gaps in their numbers", async () => {
    for (const file of files) {
      const { context } = await PDFDocument.load(file);
      const numbers = context.enumerateIndirectObjects().map(([{ objectNumber }]) => objectNumber);
      expect(Math.max(...numbers)).toBe(new Set(numbers).size);
    }
  });
});

const dictsOf = (document: PDFDocument) =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

it("the same pages give the same bytes, in whatever order they were finished and wherever they were kept", async () => {
  const first = await joined([3, 4]);
  // Meanwhile the browser has counted on.
  const printed = await printRuns(page, SHEETS, [3, 4]);
  const late: FinishedPrintRun[] = [];
  for (const part of [...printed].reverse()) late.unshift(await finishPrintRun(part, TITLES));
  const kept = late.map((part) => deserialize(serialize(part)) as FinishedPrintRun);
  const cloned = structuredClone(late);
  for (const parts of [late, kept, cloned, kept.toReversed()])
    expect(Buffer.from(await joinPrintRuns(parts, facts)).equals(first)).toBe(true);
});

it("headings that are not those of the outline leave it as the browser has it", async () => {
  const printed = await printRuns(page, SHEETS, [3, 4]);
  const { outline } = await readWhole(await joinPrintRuns(await finish(printed), facts));
  const strange = printed.map((part) => ({ ...part, headings: [{ level: 1, text: "Strange" }] }));
  expect((await readWhole(await joinPrintRuns(await finish(strange), facts))).outline).toEqual(outline);
});

it("a part is the same whether it is joined or not", async () => {
  const parts = await finish(await printRuns(page, SHEETS, [3, 4]));
  const before = serialize(parts);
  await joinPrintRuns(parts, facts);
  expect(serialize(parts).equals(before)).toBe(true);
});

it("the first of two places of one name is the one", async () => {
  const twice = [`<p><a href="#x">to</a></p>`, `<p id="x">one</p>`, `<p id="x">two</p>`];
  const parts = await finish(await printRuns(page, twice, [2, 1]));
  const also = {
    ...parts[1]!,
    targets: parts[0]!.destinations.map(([name]) => [name, { page: 1, view: "/Fit" }] as const),
  };
  const { links } = await readWhole(await joinPrintRuns([parts[0]!, also], facts));
  expect(links).toEqual([[1, 2, "x"]]);
});

it("a part without tags takes the claim of PDF/UA away", async () => {
  const [first, last] = await finish(await printRuns(page, SHEETS, [3, 4]));
  const file = await joinPrintRuns([first!, { ...last!, tags: undefined }], facts);
  expect(Buffer.from(file).includes("pdfuaid:part")).toBe(false);
  expect(Buffer.from(await joinPrintRuns([first!, last!], facts)).includes("pdfuaid:part")).toBe(true);
});

it("a part tells of its own pages what they lost in print", async () => {
  const [first, last] = await printRuns(page, SHEETS, [3, 4]);
  const texts = last!.texts.map((text) => ({
    ...text,
    pieces: [["why", `${text.pieces[0]![1]} Gone`] as const],
  }));
  const parts = await finish([first!, { ...last!, texts }]);
  expect(parts.map(({ lost }) => lost.length)).toEqual([0, 4]);
});

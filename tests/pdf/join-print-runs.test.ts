import { deserialize, serialize } from "node:v8";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { finishPrintRun } from "../../src/pdf/finish/finish-print-run.ts";
import type { FinishedPrintRun } from "../../src/pdf/finished-print-run.ts";
import { joinPrintRuns } from "../../src/pdf/join/join-print-runs.ts";
import type { PdfFacts } from "../../src/pdf/join/pdf-facts.ts";
import type { RawPrintRun } from "../../src/pdf/raw-print-run.ts";
import { TAG_SIGN } from "../../src/pdf/tag-names.ts";
import { useBrowser } from "../helpers/browser.ts";
import { readPdf } from "../helpers/pdf.ts";
import { archiveFailures } from "../helpers/pdf-a.ts";
import { uaFailures } from "../helpers/pdf-ua/check.ts";
import { printRuns } from "../helpers/print-runs.ts";
import { read } from "../helpers/read.ts";
import { type ReadWhole, readWhole } from "../helpers/read-whole.ts";
import { allTags, readTags } from "../helpers/tags.ts";

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVQI12P4z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==";
const IMAGE = `<img src="${PIXEL}" alt="Four dots, 7 0 R" width="40" height="40">`;
const note = (text: string) =>
  `<span role="figure" aria-label="${TAG_SIGN}Note${TAG_SIGN}"><span>${text}</span></span>`;
const table = (cell: string) =>
  `<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>${cell}</td><td>x</td></tr></tbody></table>`;

/** One a page. Sections continue across print runs, links lead both ways, and texts look like references. */
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
  facts = { article, html: "<p>", date: new Date("2026-03-01T00:00:00Z"), producer: "Test", spreads: true };
});

const finish = (raw: readonly RawPrintRun[]) =>
  Promise.all(raw.map((printRun) => finishPrintRun(printRun, TITLES)));

async function joined(lengths: readonly number[]): Promise<Uint8Array> {
  return joinPrintRuns(await finish(await printRuns(page, SHEETS, lengths)), facts);
}

describe("pages printed in several print runs", () => {
  let files: Uint8Array[];
  let whole: ReadWhole;
  beforeAll(async () => {
    files = [];
    for (const lengths of CUTS) files.push(await joined(lengths));
    whole = await readWhole(files[0]!);
  });

  it("are the same as in one print run", async () => {
    for (const file of files.slice(1)) expect(await readWhole(file)).toEqual(whole);
  });

  it("show what the browser printed, with the same links and outline", async () => {
    const [printed] = await printRuns(page, SHEETS, [SHEETS.length]);
    const raw = await readWhole(printed!.pdf);
    expect(whole.pages).toEqual(raw.pages);
    expect(whole.links.map(([from, to]) => [from, to])).toEqual(raw.links.map(([from, to]) => [from, to]));
    const pagesOf = (entries: ReadWhole["outline"]): unknown =>
      entries.map((each) => [each.page, pagesOf(each.items)]);
    expect(pagesOf(whole.outline)).toEqual(pagesOf(raw.outline));
  });

  it("keep texts that look like references", () => {
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

  it("have an outline and sections across print runs", () => {
    expect(whole.outline).toMatchObject([
      {
        title: "Title 12 0 R",
        page: 1,
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

  it("have links with the right targets, and labels on all pages", () => {
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

  it("have unique, sorted ids, and cells that refer to their headers by them", async () => {
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
      // The first and the last id belong to footnotes.
      expect(heads.sort()).toEqual(ids.slice(1, 5));
    }
  });

  it("have equal objects once, and different names for different font subsets", async () => {
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

  it("number their objects without gaps", async () => {
    for (const file of files) {
      const { context } = await PDFDocument.load(file);
      const numbers = context.enumerateIndirectObjects().map(([{ objectNumber }]) => objectNumber);
      expect(Math.max(...numbers)).toBe(new Set(numbers).size);
    }
  });

  it("number what leads into the tags without gaps, each once, and no blank page", async () => {
    for (const file of files) {
      const document = await PDFDocument.load(file);
      const numbers = dictsOf(document).flatMap((dict) =>
        ["StructParents", "StructParent"].flatMap((key) => dict.get(PDFName.of(key))?.toString() ?? []),
      );
      // Six pages that are not blank, and six links.
      expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual([...Array(12).keys()].map(String));
      expect(document.getPage(5).node.has(PDFName.of("StructParents"))).toBe(false);
    }
  });
});

const dictsOf = (document: PDFDocument) =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

it("the same pages give the same bytes, in whatever order they were finished and however they were cached", async () => {
  const first = await joined([3, 4]);
  // The browser has continued to count its nodes meanwhile.
  const printed = await printRuns(page, SHEETS, [3, 4]);
  const late: FinishedPrintRun[] = [];
  for (const printRun of [...printed].reverse()) late.unshift(await finishPrintRun(printRun, TITLES));
  const kept = late.map((printRun) => deserialize(serialize(printRun)) as FinishedPrintRun);
  const cloned = structuredClone(late);
  for (const runs of [late, kept, cloned, kept.toReversed()])
    expect(Buffer.from(await joinPrintRuns(runs, facts)).equals(first)).toBe(true);
});

it("the outline stays as the browser wrote it when the headings do not match", async () => {
  const printed = await printRuns(page, SHEETS, [3, 4]);
  const { outline } = await readWhole(await joinPrintRuns(await finish(printed), facts));
  const strange = printed.map((printRun) => ({ ...printRun, headings: [{ level: 1, text: "Strange" }] }));
  expect((await readWhole(await joinPrintRuns(await finish(strange), facts))).outline).toEqual(outline);
});

it("joining does not change a print run", async () => {
  const finished = await finish(await printRuns(page, SHEETS, [3, 4]));
  const before = serialize(finished);
  await joinPrintRuns(finished, facts);
  expect(serialize(finished).equals(before)).toBe(true);
});

it("of two destinations with the same name, the first counts", async () => {
  const twice = [`<p><a href="#x">to</a></p>`, `<p id="x">one</p>`, `<p id="x">two</p>`];
  const finished = await finish(await printRuns(page, twice, [2, 1]));
  const also = {
    ...finished[1]!,
    targets: finished[0]!.destinations.map(([name]) => [name, { page: 1, view: "/Fit" }] as const),
  };
  const { links } = await readWhole(await joinPrintRuns([finished[0]!, also], facts));
  expect(links).toEqual([[1, 2, "x"]]);
});

it("what one print run lacks, the file does not claim", async () => {
  const [first, last] = await finish(await printRuns(page, SHEETS, [3, 4]));
  const claims = async (changes: Partial<FinishedPrintRun>, given = facts) => {
    const file = Buffer.from(await joinPrintRuns([first!, { ...last!, ...changes }], given));
    return [file.includes("<pdfuaid:part>1<"), file.includes("<pdfaid:conformance>A<")];
  };
  expect(await claims({})).toEqual([true, true]);
  expect(await claims({ tags: undefined })).toEqual([false, false]);
  expect(await claims({ faults: ["no-glyph"] })).toEqual([false, false]);
  expect(await claims({ faults: ["no-letter"] })).toEqual([false, false]);
  expect(await claims({ faults: ["no-font"] })).toEqual([false, false]);
  expect(await claims({ faults: ["forbidden"] })).toEqual([true, false]);
  const { article } = await read("# T\n\n## Why?\n\n**So.** Text ![](cell.png).\n");
  expect(await claims({}, { ...facts, article })).toEqual([false, true]);
});

it("a file whose source is attached meets PDF/A-3a, and so does one without", async () => {
  const runs = await finish(await printRuns(page, SHEETS, [3, 4]));
  const source = { name: "ünï (1).md", bytes: Buffer.from("# Why?\n") };
  const file = await joinPrintRuns(runs, { ...facts, source });
  expect((await readPdf(file)).attachments).toEqual(new Map([["ünï (1).md", new Uint8Array(source.bytes)]]));
  expect(await archiveFailures(file)).toEqual([]);
  expect(await archiveFailures(await joinPrintRuns(runs, facts))).toEqual([]);
});

it("long names of places are shortened, and links lead there all the same", async () => {
  const id = "質問".repeat(30);
  const sheets = [`<p><a href="#${id}">to</a></p>`, `<h2 id="${id}">Q</h2>`];
  const file = await joinPrintRuns(await finish(await printRuns(page, sheets, [1, 1])), facts);
  const { links } = await readPdf(file);
  expect(links).toMatchObject([{ from: 1, to: 2 }]);
  expect((await readWhole(file)).links).toEqual([[1, 2, id]]);
  expect(await archiveFailures(file)).toEqual([]);
});

it("a file of one page opens alone", async () => {
  const [one] = await finish(await printRuns(page, SHEETS.slice(0, 1), [1]));
  const { opens } = await readPdf(await joinPrintRuns([one!], facts));
  expect(opens.layout).toBe("SinglePage");
});

it("a print run reports text of its own pages that is missing in print", async () => {
  const [first, last] = await printRuns(page, SHEETS, [3, 4]);
  const texts = last!.texts.map((text) => ({
    ...text,
    pieces: [["why", `${text.pieces[0]![1]} Gone`] as const],
  }));
  const finished = await finish([first!, { ...last!, texts }]);
  expect(finished.map(({ lost }) => lost.length)).toEqual([0, 4]);
});

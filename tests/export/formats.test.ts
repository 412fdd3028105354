import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { expect, it, vi } from "vitest";
import { EXPORTERS } from "../../src/export/exporters.ts";
import { exported } from "../helpers/exported.ts";

const folder = new URL("naps/", import.meta.url).pathname;
const naps = join(folder, "naps.md");

it.each(EXPORTERS.filter(({ name }) => name !== "docx"))(
  "writes $name as the example has it",
  async ({ name, ending }) => {
    const { content } = await exported(naps, name);
    const path = join(folder, `naps.${ending}`);
    if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, content);
    expect(content).toBe(readFileSync(path, "utf8"));
  },
);

it("says what a format does not hold", async () => {
  expect((await exported(naps, "jats")).left).toEqual(["the speaker notes"]);
  expect((await exported(naps, "anki")).left).toEqual(["the pictures, since cards hold text"]);
});

it("writes a Word file with headings, a real footnote, numbers, a table, a picture and a formula", async () => {
  const { content } = await exported(naps, "docx");
  const zip = await JSZip.loadAsync(content);
  const text = (name: string) => zip.file(`word/${name}`)!.async("string");
  const body = await text("document.xml");
  const style = (name: string) => body.split(`<w:pStyle w:val="${name}"/>`).length - 1;
  expect([style("Title"), style("Heading1"), style("Heading2"), style("Code")]).toEqual([1, 3, 3, 1]);
  expect(body).toContain('<w:footnoteReference w:id="1"/>');
  expect(await text("footnotes.xml")).toContain("Below one hertz.");
  expect(body).toContain("<w:tblHeader/>");
  expect(body).toContain("<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num>");
  expect(
    new Set(body.match(/<w:bookmarkStart [^>]*w:id="\d+"/g)?.map((mark) => /w:id="\d+"/.exec(mark)![0])).size,
  ).toBe(9);
  expect(body).toContain('descr="A curve"');
  expect(body).not.toContain("Say this slowly");
  expect(body).toContain("Kessler, R. (2021). Slow waves and recall");
});

it("writes the same Word file at any time", async () => {
  const { content } = await exported(naps, "docx");
  vi.useFakeTimers({ now: new Date("2031-07-08T09:10:11Z"), toFake: ["Date"] });
  try {
    expect((await exported(naps, "docx")).content).toEqual(content);
  } finally {
    vi.useRealTimers();
  }
  const zip = await JSZip.loadAsync(content);
  expect(await zip.file("docProps/core.xml")!.async("string")).toContain(">2026-03-01T00:00:00Z<");
});

it("writes no character that XML does not have", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "triptych-xml-")), "signs.md");
  writeFileSync(path, "---\ntitle: A\u0001b\n---\n\n## Why\u000b so?\n\n**So** it\u0008 is `co\u0003de`.\n");
  const zip = await JSZip.loadAsync((await exported(path, "docx")).content);
  const document = await zip.file("word/document.xml")!.async("string");
  for (const xml of [document, (await exported(path, "jats")).content as string]) {
    expect(xml).toContain("code");
    expect(xml).not.toMatch(/[\u0001-\u0008\u000b]/);
  }
});

it("keeps the lists and listings of a box on its ground in a Word file", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "triptych-box-")), "box.md");
  writeFileSync(
    path,
    "---\ntitle: Naps\n---\n\n## Why?\n\n**So.** Because.\n\n- outside\n\n::: discuss\nWhich?\n\n- inside\n  1. deeper\n\n      further\n:::\n",
  );
  const zip = await JSZip.loadAsync((await exported(path, "docx")).content);
  const paragraphs = (await zip.file("word/document.xml")!.async("string")).split("<w:p>");
  const ofWords = (words: string) => paragraphs.find((each) => each.includes(`>${words}<`))!;
  for (const words of ["inside", "deeper", "further"]) expect(ofWords(words)).toContain('w:fill="EEF2F7"');
  expect(ofWords("outside")).not.toContain("w:fill");
});

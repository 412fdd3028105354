import { join } from "node:path";
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import type { Imported } from "../../src/import/imported.ts";
import { IMPORTERS } from "../../src/import/importers.ts";
import { takeImages } from "../../src/import/take-images.ts";
import { withFormulas } from "../../src/import/word/formulas.ts";
import { takenFront } from "../../src/import/word/taken-front.ts";
import { countWords } from "../../src/import/words.ts";
import { writeArticle } from "../../src/import/write-article.ts";
import { exported } from "../helpers/exported.ts";
import { root } from "../helpers/root.ts";

async function imported(bytes: Uint8Array): Promise<Imported> {
  const file = { path: "talk.docx", bytes };
  return IMPORTERS.find(({ name }) => name === "word")!.read({ files: [file], choices: new Map() });
}

const bold = (text: string) => new TextRun({ text, bold: true });

/** An interview as people write it: bold questions, names before colons, a note, a comment, a running head. */
async function interview(): Promise<Uint8Array> {
  const said = (name: string, ...runs: readonly TextRun[]) =>
    new Paragraph({ children: [bold(`${name}: `), ...runs] });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph("Below one hertz.")] } },
    comments: { children: [{ id: 0, author: "Ed", children: [new Paragraph("Is it so?")] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("Draft of May")] }) },
        children: [
          new Paragraph({ children: [bold("Why do naps help?")] }),
          said(
            "Rosa Kessler",
            new TextRun("They rest 5 $ of you"),
            new FootnoteReferenceRun(1) as unknown as TextRun,
          ),
          said("Musa Oduya", new TextRun("They do not.")),
          new Paragraph({ children: [bold("How long?")] }),
          said("Rosa Kessler", new TextRun("Twenty minutes.")),
          new Paragraph({
            children: [
              bold("Musa Oduya: "),
              new CommentRangeStart(0),
              new TextRun("Never."),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

it("takes bold questions, names, notes and comments over, and tells what pages have at their head", async () => {
  const article = await imported(await interview());
  expect(writeArticle(article)).toBe(`---
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Why do naps help?

### RK

They rest 5 \\$ of you[^footnote-1]

### MO

They do not.

## How long?

### RK

Twenty minutes.

### MO

Never.[^comment-0]

[^footnote-1]: Below one hertz.

[^comment-0]: Is it so?
`);
  expect(article.account.leftOut.map(({ text }) => text)).toEqual(["Draft of May"]);
  expect(countWords(article)).toMatchObject({ lost: [], added: [] });
});

it("loses no word of an article that was exported to Word", async () => {
  const { content } = await exported(join(root, "tests/export/naps/naps.md"), "docx");
  const article = await imported(content as Uint8Array);
  expect(countWords(article)).toMatchObject({ lost: [], added: [] });
  const text = writeArticle(article);
  expect(text).toContain("title: Do naps help?\nsubtitle: One question, two answers\ndate: 2026-03-01\n");
  expect(text).toContain("It takes $E=m{c}^{2}$ and a note[^footnote-1]");
  expect(text).toContain(": Hours of *sleep*");
  expect(text).toContain("![A curve](talk-pictures/picture-1.svg)");
  expect(text).toContain("::: discuss\nWhat would *you* do?");
  expect(article.files.map(({ path }) => path)).toEqual(["talk-pictures/picture-1.svg"]);
  // The pictures of the file itself are there before anything is written.
  const taken = takeImages(article, () => undefined);
  expect(writeArticle(taken)).toContain("![A curve](talk-pictures/picture-1.svg)");
  expect(taken.files).toEqual(article.files);
});

it("reads a file that names a picture which is not in it, and tells of it", async () => {
  const { content } = await exported(join(root, "tests/export/naps/naps.md"), "docx");
  const parts = unzipSync(content as Uint8Array);
  const names = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
  expect(names).not.toEqual([]);
  for (const name of names) delete parts[name];
  const article = await imported(zipSync(parts));
  expect(article.account.leftOut[0]!.why).toMatch(
    /^a picture that is not in the Word file, only its address: media\//,
  );
  const list = "word/_rels/document.xml.rels";
  parts[list] = strToU8(strFromU8(parts[list]!).replace(/<Relationship [^>]*media[^>]*>/g, ""));
  const again = await imported(zipSync(parts));
  expect(again.account.leftOut[0]!.why).toBe("a picture that is not in the Word file");
  expect(countWords(again)).toMatchObject({ lost: [], added: [] });
});

it("aligns the columns of tables as their paragraphs are", async () => {
  const row = (...cells: readonly string[]) =>
    new TableRow({
      children: cells.map((text, index) => {
        const alignment = [AlignmentType.LEFT, AlignmentType.RIGHT, AlignmentType.CENTER][index]!;
        return new TableCell({ children: [new Paragraph({ text, alignment })] });
      }),
    });
  const question = new Paragraph({ text: "Why?", heading: HeadingLevel.HEADING_1 });
  const children = [question, new Table({ rows: [row("a", "1.50", "c"), row("b", "12", "d")] })];
  const { parts } = await imported(
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
  );
  expect(parts[0]!.answers[0]!.markdown).toContain("| --- | --: | :-: |");
});

it("says of a file that it is no Word file", async () => {
  await expect(imported(new TextEncoder().encode("no zip"))).rejects.toThrow(
    /“talk\.docx” cannot be read: it is no Word file/,
  );
});

it("opens no file that would fill the memory", async () => {
  const bytes = zipSync({ "word/document.xml": new Uint8Array(51_000_000) });
  expect(bytes.length).toBeLessThan(100_000);
  await expect(imported(bytes)).rejects.toThrow(
    /“talk\.docx” cannot be read: opened, its text is larger than 50 MB/,
  );
});

it("puts drawings in the place of the pictures that stand for them, and of no others", () => {
  const pictures = (shown: string) =>
    `<a:blip r:embed="photo"/><a:blip r:embed="${shown}"><asvg:svgBlip r:embed="drawing"/></a:blip>`;
  const made = withFormulas({ parts: {}, document: pictures("stand-in"), others: new Map() });
  expect(strFromU8(unzipSync(made)["word/document.xml"]!)).toBe(pictures("drawing"));
});

it("takes a date over only where its words say which is the month", () => {
  const dateOf = (value: string) => {
    const paragraph = { type: "paragraph", role: "date", children: [{ type: "text", value }] } as const;
    return takenFront([paragraph]).meta.date;
  };
  const written = ["1 March 2026", "March 1, 2026", "2026-03-01", "01.03.2026", "March 2026"];
  expect(written.map(dateOf)).toEqual(["2026-03-01", "2026-03-01", "2026-03-01", undefined, undefined]);
});

it("reads a transcript as one: who asks is no expert", async () => {
  const long = "It goes on for quite a while, with one word after the other. ".repeat(4);
  const turns = ["Ada Brown: Why do naps help us so much?", `Rosa Kessler: They rest you. ${long}`];
  const more = ["Ada Brown: How long should a nap by day be?", `Rosa Kessler: Not long. ${long}`];
  const children = [...turns, ...more].map((text) => new Paragraph(text));
  const talk = await imported(
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
  );
  expect(talk.parts.map(({ heading }) => heading)).toEqual([
    "Why do naps help us so much?",
    "How long should a nap by day be?",
  ]);
  expect(talk.experts.map(({ name }) => name)).toEqual(["Rosa Kessler"]);
  expect(countWords(talk)).toMatchObject({ lost: [], added: [] });
});

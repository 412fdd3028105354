import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, inject, it } from "vitest";
import { fontFinder } from "../../src/pdf/content/find-fonts.ts";
import { markedContent } from "../../src/pdf/content/marked-content.ts";
import { operationsOf } from "../../src/pdf/content/operations.ts";
import { contentOf } from "../../src/pdf/content/page-contents.ts";
import { printedTextReader } from "../../src/pdf/content/printed-text.ts";
import { readPdf } from "../helpers/pdf.ts";

const path = join(inject("site"), "cancer-nanomedicine", "handout.pdf");

/** Letters and digits, sorted: readers of PDF differ in what they read first, and in apostrophes. */
const lettersOf = (text: string) =>
  [...text.normalize("NFKC").replace(/[^\p{L}\p{N}]+|\u02bc/gu, "")].sort().join("");

it("reads from every page what pdf.js reads", async () => {
  const { pages } = await readPdf(path);
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const textOf = printedTextReader(document, fontFinder());
  document.getPages().forEach((page, index) => {
    const operations = operationsOf(contentOf(page));
    const { text, unknown } = textOf(operations, markedContent(operations), page.node.Resources());
    expect(unknown).toBe(0);
    expect(lettersOf(text).length).toBeGreaterThan(200);
    expect(lettersOf(text)).toBe(lettersOf(pages[index]!));
  });
});

import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { documentOf, handoutHtml } from "../../../src/handout/html/page.ts";
import type { PackedSheet } from "../../../src/handout/in-page/packed-sheet.ts";
import { handoutFiles } from "../../../src/handout/layout/handout-files.ts";
import { renderPrintRun, showDocument } from "../../../src/handout/layout/in-page-calls.ts";
import { contextWith } from "../../helpers/context.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { read } from "../../helpers/read.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  const { article } = await read("---\ntitle: T\nhandout: { paper: A5 }\n---\n\n## Why? {#why}\n\nText.\n");
  await showDocument(tab, documentOf(handoutHtml(article, contextWith())), (await handoutFiles()).read);
  return () => tab.close();
});

/** A page with so many lines of text and so many lines of footnotes. */
const sheet = (lines: number, footnotes: number): PackedSheet => ({
  html: `<div><div class="sheet-text"><article class="handout"><section class="question" id="q${lines}">${"<p>Line.</p>".repeat(lines - 1)}<p>Last line.</p></section></article></div><div class="sheet-notes">${"<p>Note.</p>".repeat(footnotes)}</div></div>`,
  ids: [],
  refs: [],
  headings: [],
  opens: true,
  top: { words: "", letters: 0, marks: [] },
});

it("text that is too low is found, off the page or over footnotes", async () => {
  const printRun = { title: "T", running: "", first: 1, pageNumbers: [], elsewhere: [], linked: [] };
  const lowOf = async (lines: number, footnotes: number) =>
    (await renderPrintRun(tab, { ...printRun, sheets: [sheet(lines, footnotes)] })).low;
  // An A5 page has about thirty lines.
  expect(await lowOf(20, 1)).toEqual([]);
  expect(await lowOf(80, 1)).toEqual([{ id: "q80", near: "Lastline.", kind: "low" }]);
  expect(await lowOf(20, 20)).toEqual([{ id: "q20", near: "Lastline.", kind: "low" }]);
});

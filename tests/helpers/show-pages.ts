import type { Tab } from "../../src/browser/tab.ts";
import { documentOf, handoutHtml } from "../../src/handout/html/page.ts";
import { pagedCss } from "../../src/handout/html/page-css.ts";
import type { PackedSheet } from "../../src/handout/in-page/packed-sheet.ts";
import { handoutFiles } from "../../src/handout/layout/handout-files.ts";
import { cutFlowsInTab, renderPrintRun, showDocument } from "../../src/handout/layout/in-page-calls.ts";
import { textHeight } from "../../src/handout/paper.ts";
import { contextWith } from "./context.ts";
import { read } from "./read.ts";

/** Cuts the handout of an article into pages and shows all of them in a tab, as they are printed with a theme. */
export async function showPages(tab: Tab, source: string, printTheme = ""): Promise<void> {
  const { article } = await read(source);
  const html = handoutHtml(article, contextWith({ printTheme }));
  await showDocument(tab, documentOf(html), (await handoutFiles()).read);
  const sheets: PackedSheet[] = [];
  const css = pagedCss(html.geometry, article.meta.handout.questions);
  const height = (textHeight(html.geometry) * 96) / 25.4;
  await cutFlowsInTab(tab, html.flows, { css, textHeight: height }, (delivery) => {
    sheets.splice(delivery.from, Number.POSITIVE_INFINITY, ...delivery.sheets);
  });
  const printRun = { title: "T", running: "", first: 1, pageNumbers: [], elsewhere: [], linked: [], sheets };
  await renderPrintRun(tab, printRun);
}

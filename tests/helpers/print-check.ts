import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { handoutHtml } from "../../src/handout/html/page.ts";
import type { HandoutRenderer } from "../../src/handout/renderer.ts";
import type { Article } from "../../src/model/article.ts";
import type { HandoutMeta } from "../../src/model/meta.ts";
import type { RenderContext, Session } from "../../src/output/output.ts";
import { contextWith } from "./context.ts";
import { openPdf, uaFailures } from "./pdf-ua/check.ts";
import { wordDifference } from "./words/compare-words.ts";
import { wordsOfHtml } from "./words/expected-words.ts";
import { wordsOfPdf } from "./words/printed-words.ts";

/** Sheets that every article should come out well on. */
export const SHEETS: Readonly<Record<string, Partial<HandoutMeta>>> = {
  A4: { paper: "A4" },
  A5: { paper: "A5" },
  Letter: { paper: "Letter" },
  "two columns": { paper: "A4", columns: 2 },
  "120 by 120": { paper: "120x120mm" },
};

/** A handout, and all that is wrong with it: a line each. */
export interface PrintedHandout {
  readonly bytes: Uint8Array;
  readonly faults: readonly string[];
}

/**
 * Prints an article on one kind of sheet and holds the PDF against PDF/UA, its words against those of
 * the HTML that it was made from, in order, and its structure against qpdf, where that is installed.
 */
export async function printAndCheck(
  article: Article,
  sheet: Partial<HandoutMeta>,
  { renderer, session, folder }: { renderer: HandoutRenderer; session: Session; folder: string },
): Promise<PrintedHandout> {
  const { meta } = article;
  const shown = { ...article, meta: { ...meta, handout: { ...meta.handout, ...sheet } } };
  const context = contextWith({ session, imageBytes: imagesIn(folder) });
  const { bytes, findings } = await renderer.make(shown, context);
  const file = await openPdf(bytes);
  const difference = wordDifference(wordsOfHtml(htmlOf(shown, context)), wordsOfPdf(file));
  const faults = [
    ...findings.map(({ code, message }) => `${code}: ${message}`),
    ...withoutMissingAlt(uaFailures(file.document), shown),
    ...(difference === undefined ? [] : [`words: ${difference}`]),
    ...qpdfFaults(bytes),
  ];
  return { bytes, faults };
}

function htmlOf(article: Article, context: RenderContext): string {
  return handoutHtml(article, context).flows.join("\n");
}

function imagesIn(folder: string): RenderContext["imageBytes"] {
  return (src) => {
    try {
      return readFileSync(join(folder, decodeURI(src)));
    } catch {
      return undefined;
    }
  };
}

/** An article with an image that has no alternative text rightly does not claim to be PDF/UA. */
function withoutMissingAlt(failures: readonly string[], { images }: Article): readonly string[] {
  const isSilent = images.some(({ alt }) => alt === "");
  return failures.filter((failure) => !(isSilent && failure.startsWith("5-1 ")));
}

function qpdfFaults(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "triptych-qpdf-"));
  const path = join(folder, "handout.pdf");
  writeFileSync(path, bytes);
  const { status, stdout, stderr } = spawnSync("qpdf", ["--check", path], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  // No status: it is not installed.
  return status === null || status === 0 ? [] : [`qpdf: ${stdout}${stderr}`];
}

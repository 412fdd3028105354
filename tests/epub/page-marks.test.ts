import { expect, it } from "vitest";
import { markPages } from "../../src/epub/pages/mark-pages.ts";
import { readMarkup } from "../../src/epub/xml/markup.ts";
import { writeXhtml } from "../../src/epub/xml/write-xhtml.ts";

const TEXT = '<p id="naps">Replay needs slow waves, and “slow” waves need sleep.</p>';
/** The text with its pages as `[8]`. */
const marked = (after: string, letters: number, words: string, html = TEXT) =>
  writeXhtml(markPages(readMarkup(html), [{ page: 8, after, letters, words }])).replace(
    /<span id="book\.page\.(\d+)"[^>]*><\/span>/g,
    "[$1]",
  );

it("marks where a page begins: inside of an element that it begins with", () => {
  expect(marked("naps", 0, "Replayneeds")).toContain('<p id="naps">[8]Replay');
});

it("marks before the word that a page begins with, and the quotation mark that belongs to it", () => {
  expect(marked("naps", 23, "slowwavesneed")).toContain("and [8]“slow” waves");
});

it("divides no word, and finds the words although other outputs have more letters before them", () => {
  expect(marked("naps", 40, "wavesneedsleep")).toContain("“slow” [8]waves need");
});

it("sets no mark into a drawing", () => {
  const html = '<div id="naps"><svg><text>Replay needs slow</text></svg></div>';
  expect(marked("naps", 6, "needsslowwaves", html)).toContain("[8]<svg");
});

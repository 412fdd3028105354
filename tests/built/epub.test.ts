import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { faultsOf, readBook } from "../helpers/epub.ts";
import { readPdf } from "../helpers/pdf.ts";

const folder = join(inject("site"), "cancer-nanomedicine");
const bytes = readFileSync(join(folder, "cancer-nanomedicine.epub"));
const book = readBook(bytes);
const page = (file: string) => book.get(file)!;

const lettersOf = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
/** Whether a page of the book ends within a paragraph here. */
const isInParagraph = (xhtml: string) => xhtml.lastIndexOf("<p>") > xhtml.lastIndexOf("</p>");
const withoutTags = (xhtml: string) => xhtml.replace(/<[^>]*>/g, " ").replaceAll("&#39;", "'");

it("is a valid book", async () => {
  expect(await faultsOf(bytes)).toEqual([]);
});

it("names every page of the handout where its text begins", async () => {
  const { pages } = await readPdf(join(folder, "handout.pdf"));
  const list = [...page("contents.xhtml").matchAll(/href="([\w-]+\.xhtml)#book\.page\.(\d+)">\2</g)];
  expect(list.map(([, , number]) => Number(number))).toEqual(pages.map((_page, index) => index + 1));
  for (const [, file, number] of list) {
    const [, after = ""] = page(file!).split(`id="book.page.${number}"`);
    // The title page has what the handout says in another order.
    if (Number(number) === 1) continue;
    const here = lettersOf(pages[Number(number) - 1]!);
    // Labels over questions and full names over answers are not in the handout.
    const shown = after
      .slice(after.indexOf(">") + 1)
      .replace(/<(p|h2) class="(?:label|speaker)">.*?<\/\1>/g, "");
    // A piece of text in one style: the PDF has its pieces in an order of its own.
    const first = shown
      .split(/<[^>]*>/)
      .map(lettersOf)
      .find(({ length }) => length > 7)!
      .slice(0, 20);
    expect(here.includes(first), `page ${number} begins with ${first}`).toBe(true);
    const [before = ""] = page(file!).split(`<span id="book.page.${number}"`);
    const last = lettersOf(withoutTags(before.slice(before.indexOf("<body")))).slice(-20);
    if (isInParagraph(before)) expect(here.includes(last), `page ${number} has ${last}`).toBe(false);
  }
  expect(page("package.opf")).toContain('property="source-of">pagination<');
});

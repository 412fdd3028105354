import { readFileSync } from "node:fs";
import CSL from "citeproc";
import { expect, it } from "vitest";
import { parseCitation } from "../../../src/prose/citation-syntax.ts";
import { plainText } from "../../../src/prose/plain-text.ts";
import { formatCitations } from "../../../src/source/citations/format-citations.ts";
import { loadWorks } from "../../../src/source/citations/load-works.ts";
import { localeXml } from "../../../src/source/citations/locale.ts";
import { findStyle, SHIPPED_STYLES, type Style } from "../../../src/source/citations/style.ts";
import type { Work } from "../../../src/source/citations/work.ts";
import { someOf } from "../../helpers/thorough.ts";

const bibliography = readFileSync(new URL("thirty-works.bib", import.meta.url), "utf8");
const works = new Map<string, Work>(
  loadWorks(bibliography, (why, line) => {
    throw new Error(`line ${line}: ${why}`);
  }).map(({ work }) => [work.id, work]),
);
const keys = [...works.keys()];

/** Each work once, then again in groups, with places, words around and without authors. */
const CITED: readonly string[] = [
  ...keys.map((key) => `@${key}`),
  "@samea; @sameb",
  "see @journal, pp. 12--15; also @book, chap. 3, for more",
  "-@journal, p. 7",
  "@journal, p. 7",
  "@journal, p. 8",
  "@many; @report; @web; @talk",
];

/** The same as the processor wants it, written by hand where the text has more than a key. */
const ITEMS: readonly (readonly object[])[] = [
  ...keys.map((id) => [{ id }]),
  [{ id: "samea" }, { id: "sameb" }],
  [
    { id: "journal", prefix: "see ", label: "page", locator: "12-15" },
    { id: "book", prefix: "also ", label: "chapter", locator: "3", suffix: ", for more" },
  ],
  [{ id: "journal", "suppress-author": true, label: "page", locator: "7" }],
  [{ id: "journal", label: "page", locator: "7" }],
  [{ id: "journal", label: "page", locator: "8" }],
  [{ id: "many" }, { id: "report" }, { id: "web" }, { id: "talk" }],
];

const styleOf = (name: string) => findStyle(name, () => ({ why: "", hint: "" })) as Style;
const isNote = (name: string) => styleOf(name).isNote;

/** What the processor says when its citations are added one after the other, as a word processor does. */
function direct(name: string, locale: string): { citations: string[]; works: string[] } {
  const engine = new CSL.Engine(
    { retrieveLocale: localeXml, retrieveItem: (id) => works.get(id) },
    styleOf(name).xml,
    locale,
    true,
  );
  const texts: string[] = [];
  const before: [string, number][] = [];
  ITEMS.forEach((citationItems, index) => {
    const noteIndex = isNote(name) ? index + 1 : 0;
    const citation = { citationID: `d${index}`, citationItems, properties: { noteIndex } };
    const [, changed] = engine.processCitationCluster(citation, before, []);
    for (const [at, text] of changed) texts[at] = text;
    before.push([`d${index}`, noteIndex]);
  });
  const [, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  const plain = (html: string) => plainText(html).replace(/\s+/g, " ").trim();
  return { citations: texts.map(plain), works: entries.map(plain) };
}

function ours(name: string, locale: string): { citations: string[]; works: string[] } {
  const citations = CITED.map((text, index) => ({
    works: parseCitation(text)!,
    narrative: false,
    alone: isNote(name),
    note: isNote(name) ? index + 1 : 0,
  }));
  const formatted = formatCitations(works, citations, [], { style: styleOf(name), locale });
  const plain = (html: string) => plainText(html).replace(/\s+/g, " ").trim();
  return {
    citations: formatted.citations.map(({ html }) => plain(html)),
    works: formatted.works.map(({ label = "", html }) => plain(`${label} ${html}`)),
  };
}

it("the works are thirty", () => {
  expect(keys.length).toBe(30);
});

/** A footnote starts with a capital letter, which the processor leaves to the word processor. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function expectToAgree(name: string, locale: string): ReturnType<typeof ours> {
  const said = direct(name, locale);
  const found = ours(name, locale);
  expect(found.citations).toEqual(isNote(name) ? said.citations.map(capital) : said.citations);
  expect(found.works).toEqual(said.works);
  return found;
}

it.each(someOf(SHIPPED_STYLES, 2))("%s agrees with citeproc and reads as it did", async (name) => {
  const { citations, works: listed } = expectToAgree(name, "en-US");
  const text = [...CITED.map((each, index) => `[${each}]: ${citations[index]}`), "", ...listed, ""].join(
    "\n",
  );
  await expect(text).toMatchFileSnapshot(`thirty-works-${name}.txt`);
});

it("agrees in another language", () => {
  expectToAgree("notes", "de-DE");
});

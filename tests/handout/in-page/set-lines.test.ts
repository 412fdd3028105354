import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { showPages } from "../../helpers/show-pages.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  return () => tab.close();
});

/** A paragraph on the finished pages: how many lines were planned for it, and how many it has. */
interface SetParagraph {
  readonly text: string;
  readonly planned: number | undefined;
  readonly lines: number;
}

/** Cuts an article and gives its paragraphs as they stand on the pages. */
async function paragraphsOf(source: string): Promise<readonly SetParagraph[]> {
  await showPages(tab, source);
  return tab.evaluate(() => {
    const found = new Map<string, { text: string; planned: number | undefined; lines: number }>();
    const range = document.createRange();
    for (const element of document.querySelectorAll<HTMLElement>(".text [data-prose]")) {
      const { ref = "", set } = element.dataset;
      const planned = set === undefined ? undefined : Number(set);
      const paragraph = found.get(ref) ?? { text: "", planned, lines: 0 };
      found.set(ref, paragraph);
      paragraph.text += element.textContent;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let last: DOMRect | undefined;
      while (walker.nextNode()) {
        range.selectNodeContents(walker.currentNode);
        for (const rect of range.getClientRects()) {
          if (rect.width === 0) continue;
          // The next line is below, or at the top of the next column.
          if (!last || rect.top + rect.height / 2 > last.bottom || rect.bottom < last.top) paragraph.lines++;
          last = rect;
        }
      }
    }
    return [...found.values()];
  });
}

/** Words with signs at which a browser may end a line, or that are wider or narrower than they look. */
const WORDS = [
  ..."the of and a programming language was considered difficult office affluent waffle".split(" "),
  ..."e\u0301le\u0301gant A\u0308rger \u2013 \u2014 -- - 12\u201314 30\u00a0% 1\u202f000\u202fkm mot\u202f; quoi\u00a0? «\u00a0oui\u00a0»".split(
    " ",
  ),
  ..."“quoted” ‘single’ it’s (in) [sic] f.(x) a/b and/or x|y 50/50 non\u2011breaking well-known state-of-the-art 3-4".split(
    " ",
  ),
  ..."con\u00adsid\u00ader\u00ada\u00adtion exam&shy;ple super<wbr>cali<wbr>fragilistic thin\u2009space … wait… 1.5 v1.0.3 C++ C# @name #tag".split(
    " ",
  ),
  ..."☺ → ≤ ½ © **bold** *italic* `code` `a-b` $x$ $a+b$-axis ($n$) **T**A *f*) AVATAR Tä. “`x`” end. stop, yes! no? a—b c–d".split(
    " ",
  ),
];

/** Numbers from 0 to 1 that are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Here a browser could end a line between the dash and the space after it. */
const DASH =
  "So when you say that those things were hard to figure out, was it because you'd seen other languages do it in a way that you thought was not the right way, or was it -- what made them hard, given that you've seen other languages do arrays, and there are examples you could have just copied, but you chose not to?";

/** A line that is full up to the comma, which hangs, has a dash before (“computer science - …”). */
const HANGING =
  "I think one of the problems with universities is that they have this mandate almost to teach students what industry wants, which is really not what has been done when I went to school. When I went to school - I'm talking about computer science - we learned about techniques and different kinds of languages, and different kinds of ways of doing things, which were not necessarily closely related to what the industry was doing at that time, which was probably COBOL or C.";

/** Paragraphs of the words above in any order. */
function randomText(count: number): string {
  const next = numbers(7);
  const word = () => WORDS[Math.floor(next() * WORDS.length)]!;
  return Array.from({ length: count }, () =>
    ["So", ...Array.from({ length: 20 + next() * 60 }, word)].join(" "),
  ).join("\n\n");
}

it("paragraphs have the lines that were planned, whatever is in them", async () => {
  const paragraphs = await paragraphsOf(
    `---\ntitle: T\n---\n\n## Why? {#why}\n\n${DASH}\n\n${randomText(100)}`,
  );
  expect(paragraphs).toHaveLength(101);
  expect(paragraphs.filter(({ planned, lines }) => planned !== lines)).toEqual([]);
});

it("narrow lines that are wider than was measured are mended on their page", async () => {
  const paragraphs = await paragraphsOf(
    `---\ntitle: T\nhandout: { paper: A5, columns: 2 }\n---\n\n## Why? {#why}\n\n${randomText(60)}`,
  );
  const set = paragraphs.filter(({ planned }) => planned !== undefined);
  expect(set.length).toBeGreaterThan(55);
  expect(set.filter(({ planned, lines }) => lines > planned!)).toEqual([]);
});

it("a full line that ends in a sign that hangs is not divided at a dash", async () => {
  const paragraphs = await paragraphsOf(
    `---\ntitle: T\nexperts: [Ann Bee]\n---\n\n## Why?\n\n### AB\n\nSo.\n\n${HANGING}`,
  );
  expect(paragraphs.map(({ planned, lines }) => lines - planned!)).toEqual([0, 0]);
});

it("no word is in two pieces: a ligature between them would lose a letter in the PDF", async () => {
  const text = "I don't think we had that much feedback; besides maybe bugs, I don't think we had -- first";
  await showPages(
    tab,
    `---\ntitle: Go\nexperts:\n  - { id: RP, name: Rob Pike }\n---\n\n## Why?\n\n### RP\n\n${text}\n\nYes.\n`,
  );
  const pieces = await tab.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".text")!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.textContent!);
    return found;
  });
  expect(pieces.join("")).toContain("first");
  const torn = pieces.filter((piece, at) => /\p{L}$/u.test(piece) && /^\p{Ll}/u.test(pieces[at + 1] ?? ""));
  expect(torn).toEqual([]);
});

it("initials stay with names where the browser breaks the lines, and long words of title and contents get hyphens", async () => {
  const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const [paragraph] = await paragraphsOf(
    `---\ntitle: "Kosten: ${long}"\nlang: de\nhandout: { paper: A5 }\n---\n\n## Wer? {#wer}\n\nMit J. Müller,\\\nwie in Abb. 3. Danach https://spec.example.org/0.31.2/.\n\n## ${long}\n\nJa.\n`,
  );
  expect(paragraph!.planned).toBeUndefined();
  expect(paragraph!.text).toContain("J.\u00a0Müller");
  expect(paragraph!.text).toContain("Abb.\u00a03. Danach");
  const [title, listed, address] = await tab.evaluate(() => [
    document.querySelector("h1")!.textContent,
    [...document.querySelectorAll(".contents-title")].at(-1)!.textContent,
    document.querySelector("[data-prose] a")!.innerHTML.replace(/<\/?span[^>]*>/g, ""),
  ]);
  const figures = await tab.evaluate(() =>
    [".contents-number", ".contents .page-number"].map(
      (name) => getComputedStyle(document.querySelector(name)!).fontFeatureSettings,
    ),
  );
  expect(figures[0]).toBe(figures[1]);
  // A line begins with a stop: at the end it would seem to end a sentence.
  expect(address).toMatch(/^https:\/\/spec<wbr[^>]*>\.example<wbr[^>]*>\.org\/<wbr/);
  expect(title).toMatch(/^Kosten: Donau[a-zä]+-[a-zä-]+schaft$/);
  expect(listed).toMatch(/^Donau[a-zä]+-[a-zä-]+schaft$/);
});

it("no line begins with the blank before or behind a formula, also where a browser would end a line there", async () => {
  const formulas = Array.from({ length: 120 }, (_, n) => `a large $\\theta_${n % 7}$ may, $x$`).join(" ");
  await showPages(tab, `---\ntitle: T\nhandout: { columns: 2 }\n---\n\n## Why?\n\n**So.** ${formulas}\n`);
  const blanks = await tab.evaluate(() => {
    const range = document.createRange();
    const all = { inside: 0, first: 0 };
    for (const paragraph of document.querySelectorAll<HTMLElement>("[data-set]")) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
        for (const { index } of text.data.matchAll(/\u00a0/g)) {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const { left } = range.getBoundingClientRect();
          const starts = [...paragraph.getClientRects()].map((column) => column.left);
          all[starts.some((start) => Math.abs(left - start) < 1) ? "first" : "inside"]++;
        }
      }
    }
    return all;
  });
  expect(blanks.inside).toBeGreaterThan(200);
  expect(blanks.first).toBe(0);
});

it("options and file names stay on one line: in set lines, listings, and lines that the browser breaks", async () => {
  const names = Array.from(
    { length: 40 },
    (_, n) => `${"is ".repeat(n % 9)}\`--talk-pdf\`, my-own-article.md`,
  );
  const listing = names.map((name) => name.replaceAll("`", "")).join(" ");
  await showPages(
    tab,
    `---\ntitle: T\nhandout: { paper: A5, columns: 2 }\n---\n\n## Why?\n\n${names.join(" ")}\n\n${names.join(" ")}\\\nEnd.\n\n\`\`\`\n${listing}\n\`\`\`\n`,
  );
  const lines = await tab.evaluate(() => {
    const found = { set: [] as number[], free: [] as number[], pre: [] as number[] };
    for (const name of document.querySelectorAll(".whole-name")) {
      const kind = name.closest("pre") ? "pre" : name.closest("[data-set]") ? "set" : "free";
      found[kind].push(name.getClientRects().length);
    }
    return found;
  });
  for (const each of [lines.set, lines.free, lines.pre]) {
    expect(each.length).toBeGreaterThanOrEqual(80);
    expect(Math.max(...each)).toBe(1);
  }
});

it("blanks in code keep their width, and lines that lose the page number of a reference are broken again", async () => {
  const text = Array.from(
    { length: 12 },
    (_, n) =>
      `${"They credit lipid particles ".repeat(1 + (n % 4))} in nanocomplexes. So [](#why) puts all histories on one axis. Try \`run my${n} --file\` for it, \`${"a".repeat(n * 3)}\`, and more than that.`,
  );
  const source = `---\ntitle: T\nhandout: { columns: 2 }\n---\n\n## Why? {#why}\n\n${text.join("\n\n")}\n`;
  // No page is known, so that all page numbers go.
  await showPages(tab, source);
  const found = await tab.evaluate(() => {
    const range = document.createRange();
    const widthOf = (text: Text, at: number) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().width;
    };
    const all = { code: [] as number[], text: [] as number[], again: 0 };
    for (const paragraph of document.querySelectorAll<HTMLElement>("[data-set]")) {
      if (paragraph.dataset.most) all.again++;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
        const em = Number.parseFloat(getComputedStyle(text.parentElement!).fontSize);
        const kind = text.parentElement!.closest("code") ? "code" : "text";
        for (const { index } of text.data.matchAll(/\u00a0/g)) all[kind].push(widthOf(text, index) / em);
      }
    }
    return all;
  });
  expect(found.again).toBeGreaterThan(9);
  expect(found.code.length).toBeGreaterThan(15);
  // As wide as its letters.
  expect(Math.min(...found.code)).toBeGreaterThan(0.58);
  expect(Math.max(...found.code)).toBeLessThan(0.62);
  // A looser line is not stretched.
  expect(Math.max(...found.text)).toBeLessThan(0.23 * 2.5 + 0.05);
  expect(Math.min(...found.text)).toBeGreaterThan(0.19);
});

it.each([1, 2])("the lines of a Chinese question are apart, in %i columns", async (columns) => {
  const long = "为什么".repeat(20);
  await showPages(
    tab,
    `---\ntitle: 题\nlang: zh\nhandout: { columns: ${columns} }\n---\n\n## 为什么？\n\n一。\n\n## ${long}？\n\n二。\n`,
  );
  const headings = await tab.evaluate(() =>
    [...document.querySelectorAll(".question > h2")].map((heading) => {
      const { lineHeight, fontSize } = getComputedStyle(heading);
      const line = Number.parseFloat(getComputedStyle(document.documentElement).lineHeight);
      const height = heading.getBoundingClientRect().height / line;
      return {
        leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
        isWhole: Math.abs(height - Math.round(height)) < 0.05,
        isHigher: height > 2.5,
      };
    }),
  );
  expect(headings.map(({ isWhole, isHigher }) => [isWhole, isHigher])).toEqual([
    [true, false],
    [true, true],
  ]);
  for (const { leading } of headings) expect(leading).toBeGreaterThanOrEqual(1.3);
});

it("Japanese letters before long code are not far apart", async () => {
  const sentences = Array.from(
    { length: 30 },
    (_, n) =>
      `${"変数を宣言する前に".slice(n % 8)}アクセスしようとすると、\`ReferenceError${n}\`を投げます。`,
  );
  await showPages(
    tab,
    `---\ntitle: 題\nlang: ja\nhandout: { paper: A5, columns: 2 }\n---\n\n## なぜ？\n\n${sentences.join("")}\n`,
  );
  const steps = await tab.evaluate(() => {
    const range = document.createRange();
    const found: number[] = [];
    for (const paragraph of document.querySelectorAll<HTMLElement>(".solid-lines")) {
      const em = Number.parseFloat(getComputedStyle(paragraph).fontSize);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let last: DOMRect | undefined;
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null)
        for (let at = 0; at < text.data.length; at++) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const rect = range.getBoundingClientRect();
          const isOnLine = last && rect.left > last.left && Math.abs(rect.top - last.top) < 4;
          if (isOnLine && /[ぁ-鿿]/.test(text.data[at]!)) found.push((rect.left - last!.left) / em);
          last = rect;
        }
    }
    return found;
  });
  expect(steps.length).toBeGreaterThan(300);
  expect(Math.max(...steps)).toBeLessThan(1.4);
});

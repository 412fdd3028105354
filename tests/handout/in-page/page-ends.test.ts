import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { renderPrintRun } from "../../../src/handout/layout/in-page-calls.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { showPages } from "../../helpers/show-pages.ts";
import { someOf } from "../../helpers/thorough.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  return () => tab.close();
});

it("a paragraph that ends in a colon is on the page of the formula, list or table that it leads to", async () => {
  const led = ["$$\na = b\n$$", "- one\n- two", "| A |\n|---|\n| 1 |"];
  // Some of the paragraphs come to stand at the foot of a page.
  const questions = Array.from({ length: 24 }, (_, index) => {
    const before = "A line of text.\n\n".repeat(5 + Math.floor(index / 2));
    return `## Question ${index}?\n\n${before}It leads to this:\n\n${led[index % 3]}\n`;
  });
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\n---\n\n";
  await showPages(tab, front + questions.join("\n"));
  const together = await tab.evaluate(() =>
    [...document.querySelectorAll("[data-leads-in]")].map((paragraph) => {
      const next = paragraph.nextElementSibling;
      return next?.matches(".equation, ul, .table") === true;
    }),
  );
  expect(together).toEqual(questions.map(() => true));
  // On the same pages: the running head of a recto names what stands at its top.
  const heads = await tab.evaluate(() =>
    [...document.querySelectorAll(".recto:has(.running-head)")].map((sheet) => ({
      head: sheet.querySelector(".running-head")!.textContent,
      top: sheet.querySelector(".text :is(h2, p)")!.closest<HTMLElement>("[data-running]")!.dataset.running,
      first: sheet.querySelector("[data-running]:not([data-split-from])")?.getAttribute("data-running"),
    })),
  );
  expect(heads.filter(({ first, top }) => first && first !== top).length).toBeGreaterThan(1);
  expect(heads.map(({ head }) => head)).toEqual(heads.map(({ top }) => top));
});

it("the summary of details is on the page of what it opens, also when that begins with an empty paragraph", async () => {
  const opened = "<details><summary>Answer</summary>\n<p>\n\n#### D\n\nOf two\n\nlines.\n\n</p>\n</details>";
  const questions = Array.from(
    { length: 24 },
    (_, index) =>
      `## Question ${index}?\n\n${"A line of text.\n\n".repeat(5 + Math.floor(index / 2))}${opened}\n`,
  );
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\n---\n\n";
  await showPages(tab, front + questions.join("\n"));
  const together = await tab.evaluate(() =>
    [...document.querySelectorAll(".summary")].map((summary) => summary.nextElementSibling?.textContent),
  );
  expect(together).toEqual(questions.map(() => "D"));
});

it("the summary of details goes overleaf with the heading that it opens", async () => {
  const options = "```\nlet a = 1;\nlet b;\n```\n\n- A: one\n- B: two";
  const long = "A paragraph that is kept whole on its page. ".repeat(5);
  const opened = `<details><summary>Answer</summary>\n\n### Answer: D\n\n${long}\n\n</details>`;
  const questions = Array.from(
    { length: 14 },
    (_, index) => `## Question ${index}?\n\n${"A line of text.\n\n".repeat(index)}${options}\n\n${opened}\n`,
  );
  const front = "---\ntitle: T\nhandout: { paper: A5, glance: false }\n---\n\n";
  await showPages(tab, front + questions.join("\n"));
  const together = await tab.evaluate(() =>
    [...document.querySelectorAll(".summary")].map((summary) => summary.nextElementSibling?.textContent),
  );
  expect(together).toEqual(questions.map(() => "Answer: D"));
});

it("a last page in two columns has no line alone in one of them", async () => {
  await showPages(tab, "---\ntitle: T\nhandout: { columns: 2 }\n---\n\n## Why?\n\nText.\n");
  const printRun = { title: "T", running: "", first: 1, pageNumbers: [], elsewhere: [], linked: [] };
  const lines = Array.from({ length: 6 }, () => "A line.").join("<br>");
  // Six lines that go on from the page before, where eight were asked for: see keep-end.ts.
  const html = `<div><div class="sheet-text"><article class="handout columns-2"><div class="text"><section class="section"><p data-split-from="1" style="widows: 8">${lines}</p></section><p class="colophon">T<br>T<br>T<br>T</p></div></article></div></div>`;
  const top = { words: "", letters: 0, marks: [] };
  const sheet = { html, ids: [], refs: [], headings: [], opens: true, top };
  await renderPrintRun(tab, { ...printRun, sheets: [sheet] });
  const parts = await tab.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(".section > p")!);
    const lefts = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ left }) => left);
    return [...new Set(lefts)].map((column) => lefts.filter((left) => left === column).length);
  });
  expect(parts).toEqual([4, 2]);
});

it("the last line of an item is not spread to the margin where what follows it in the item goes on overleaf", async () => {
  await showPages(tab, "---\ntitle: T\nhandout: { paper: A5 }\n---\n\n## Why?\n\nText.\n");
  const printRun = { title: "T", running: "", first: 1, pageNumbers: [], elsewhere: [], linked: [] };
  const items = [
    '<span class="last-line">Two words</span>',
    "<span>Two words</span><ul data-split-to='2'><li>Two words</li></ul>",
    "<span>Two words</span>",
  ];
  const list = items.map((item) => `<ul data-split-to="1"><li data-split-to="1">${item}</li></ul>`).join("");
  const html = `<div><div class="sheet-text"><article class="handout justified"><div class="text">${list}</div></article></div></div>`;
  const top = { words: "", letters: 0, marks: [] };
  const sheet = { html, ids: [], refs: [], headings: [], opens: true, top };
  await renderPrintRun(tab, { ...printRun, sheets: [sheet] });
  const spread = await tab.evaluate(() =>
    [...document.querySelectorAll(".text li:not(:has(li))"), document.querySelector("li:has(li)")!].map(
      (item) => {
        const text = document.createRange();
        text.selectNodeContents(item.firstElementChild ?? item);
        return text.getBoundingClientRect().width > item.getBoundingClientRect().width / 2;
      },
    ),
  );
  // Only the third item: its line goes on overleaf.
  expect(spread).toEqual([false, false, true, false]);
});

it.each([
  [
    "one column",
    "A5",
    "en",
    "It is often asked why this is so and nobody has an answer that all others would take to be final or true. ",
  ],
  ["two columns", "A5, columns: 2", "en", "It is often asked why this is so and nobody knows. "],
  [
    "lines that the browser breaks",
    "A5",
    "ar",
    "يسأل الناس كثيرا لماذا يكون الأمر هكذا ولا أحد يعرف الجواب عن ذلك. يسأل الناس كثيرا لماذا يكون الأمر هكذا. ",
  ],
])(
  "no page or column begins or ends with one of three lines of a paragraph, in %s",
  async (_what, setup, lang, sentence) => {
    const paragraph = `${sentence.repeat(2)}\n\n`;
    const questions = Array.from(
      { length: 24 },
      (_, index) =>
        `## Why?\n\n${"A line.\n\n".repeat(index < 12 ? 0 : index % 3)}${paragraph.repeat(3 + (index % 4))}`,
    );
    await showPages(
      tab,
      `---\ntitle: T\nlang: ${lang}\nexperts: [Ann Bee]\nhandout: { paper: ${setup}, glance: false }\n---\n\n${questions.join("")}`,
    );
    const { lines, divided } = await tab.evaluate(() => {
      const paragraphs = [...document.querySelectorAll<HTMLElement>(".answer > p")].filter(
        ({ textContent }) => textContent!.length > 20,
      );
      const line = Number.parseFloat(getComputedStyle(paragraphs[0]!).lineHeight);
      return {
        lines: Math.round(paragraphs[0]!.offsetHeight / line),
        divided: paragraphs.filter(
          (each) => each.matches("[data-split-from]") || each.getClientRects().length > 1,
        ).length,
      };
    });
    expect(lines).toBe(3);
    expect(divided).toBe(0);
  },
);

it("a prompt has fewer lines to write on where it would leave the foot of its page empty", async () => {
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\n---\n\n";
  const questions = Array.from(
    { length: 24 },
    (_, index) => `## Why?\n\n${"A line of text.\n\n".repeat(2 + index)}::: discuss\nWhy is it?\n:::\n`,
  );
  await showPages(tab, front + questions.join("\n"));
  const prompts = await tab.evaluate(() =>
    [...document.querySelectorAll(".prompt")].map((prompt) => ({
      lines: prompt.querySelectorAll(".ruled-line").length,
      isFirst: prompt.classList.contains("at-top"),
    })),
  );
  expect(prompts).toHaveLength(24);
  expect(prompts.filter(({ lines }) => lines === 2).length).toBeGreaterThan(0);
  expect(prompts.filter(({ lines, isFirst }) => lines === 2 && isFirst)).toEqual([]);
  expect(prompts.filter(({ lines }) => lines === 4).length).toBeGreaterThan(12);
});

it("a prompt has fewer lines also where its answer goes on from the page before", async () => {
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\n---\n\n";
  // Thirteen of its lines are on the page of the prompt.
  const answer = "A line of text.\n\n".repeat(42);
  await showPages(tab, `${front}## Why?\n\n${answer}::: discuss\nWhy is it?\n:::\n\n## How?\n\nSo.\n`);
  const lines = await tab.evaluate(
    () => document.querySelectorAll(".answer[data-split-from] + .prompt .ruled-line").length,
  );
  expect(lines).toBe(2);
});

it.each([
  ["only the colophon", 14],
  ["the prompt", 20],
])(
  "a prompt at the end has lines of text above it where %s does not fit below them",
  async (_what, lines) => {
    const front = "---\ntitle: T\nhandout: { paper: A5, glance: false }\n---\n\n";
    const text = "A line of text.\n\n".repeat(lines);
    await showPages(tab, `${front}## Why?\n\n${text}::: discuss\nWhy is it?\n:::\n`);
    const found = await tab.evaluate(() => {
      const sheets = [...document.querySelectorAll(".sheet-text")];
      const last = sheets.at(-1)!;
      return { pages: sheets.length, lines: last.querySelectorAll(".answer > p").length };
    });
    expect(found).toEqual({ pages: 2, lines: 4 });
  },
);

it("a question stands on the page of its answer's first lines, and a heading has two lines below it", async () => {
  const front = "---\ntitle: T\nhandout: { paper: A5, glance: false }\nexperts: [Ann Bee]\n---\n\n";
  // Some of the questions come to stand at the foot of a page.
  const questions = Array.from(
    { length: 24 },
    (_, index) =>
      `## Why?\n\nIt is often asked.\n\n### AB\n\nNo.\n\n${"A line of text.\n\n".repeat(8 + index)}`,
  );
  await showPages(tab, front + questions.join("\n"));
  const ends = await tab.evaluate(() =>
    [...document.querySelectorAll(".question:has(> h2)")].map(
      (question) => question.querySelectorAll(".intro + .answer > p").length,
    ),
  );
  expect(ends).toHaveLength(24);
  expect(Math.min(...ends)).toBeGreaterThanOrEqual(2);
});

it("a heading has more than one line below it where a note of the margin follows in the text", async () => {
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\n---\n\n";
  const questions = Array.from(
    { length: 24 },
    (_, index) =>
      `## Why?\n\nIt is often asked.\n\n::: margin\nA note.\n:::\n\n${"A line.\n\n".repeat(2 + index)}`,
  );
  await showPages(tab, front + questions.join("\n"));
  const notes = await tab.evaluate(() =>
    [...document.querySelectorAll(".question > h2")].map(
      (heading) => heading.parentElement!.querySelectorAll("aside.margin").length,
    ),
  );
  expect(notes).toEqual(questions.map(() => 1));
});

it("a short index stands on one page with its heading", async () => {
  const front = "---\ntitle: T\nhandout: { paper: A5, glance: false }\n---\n\n";
  const terms = ["Ant", "Bee", "Cat", "Dog", "Elk"]
    .map((term) => `[${term}]{.index} is a word.\n\n`)
    .join("");
  for (const lines of [4, 7]) {
    const text = `${terms}${"A line of text.\n\n".repeat(lines)}`;
    await showPages(tab, `${front}## Why?\n\n${text}\n\n## Index {.index}\n`);
    expect(await tab.evaluate(() => document.querySelectorAll(".book-index").length)).toBe(1);
  }
});

/** Of each heading, whether it goes on overleaf, and whether all that it stands above does. */
function headings() {
  return tab.evaluate(() =>
    [...document.querySelectorAll(".question > h2, .section > h2")].map((each) => ({
      isDivided: each.matches("[data-split-from], [data-split-to]"),
      // What follows it may be there, empty.
      isAlone:
        each.parentElement!.matches("[data-split-to]") &&
        each.parentElement!.textContent!.trim() === each.textContent!.trim(),
    })),
  );
}

it("a heading is neither divided nor the last on its page while its text is overleaf, also among questions without a text", async () => {
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\n---\n\n";
  const heading = "Can you give an example of a heading that needs more than one line of its page";
  const questions = Array.from(
    { length: 36 },
    (_, index) => `## ${heading} (${index})?\n\n${index % 6 === 5 ? "- One item." : ""}\n`,
  );
  await showPages(tab, front + questions.join("\n"));
  expect(await headings()).toEqual(questions.map(() => ({ isDivided: false, isAlone: false })));
});

it("what a question ends with keeps nothing behind it, so that a page is filled with questions without a text", async () => {
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\nexperts: [Ann Bee]\n---\n\n";
  const answered = `## Why?\n\n### AB\n\n${"A line of text.\n\n".repeat(4)}`;
  const bare = "## And why?\n\n### AB: It is so\n\n";
  await showPages(tab, front + answered + bare.repeat(12));
  const [first] = await tab.evaluate(() =>
    [...document.querySelectorAll(".sheet-text")]
      .map((sheet) => sheet.querySelectorAll(".question > h2").length)
      .filter((count) => count > 0),
  );
  expect(first).toBeGreaterThan(1);
});

it("a heading is on the page of its text also where that only seems to begin there, as code does", async () => {
  const words = "Can you give an example of a heading that needs more than one line of its page".split(" ");
  const questions = Array.from({ length: 120 }, (_, index) => {
    const heading = words.slice(0, 3 + ((index * 5) % 14)).join(" ");
    return `## ${heading} (${index})?\n\n\`\`\`\ncode\n\`\`\`\n`;
  });
  const front = "---\ntitle: T\nhandout: { paper: A5, glance: false }\n---\n\n";
  await showPages(tab, front + questions.join("\n"));
  expect(await headings()).toEqual(questions.map(() => ({ isDivided: false, isAlone: false })));
});

it("a very small page keeps less together: short code is divided, and less space stands above questions", async () => {
  const code = `\`\`\`js\n${"call();\n".repeat(6)}\`\`\`\n`;
  const shown = async (paper: string) => {
    const questions = Array.from(
      { length: 12 },
      (_, index) => `## Why?\n\n${"A line of text.\n\n".repeat(2 + index)}${code}`,
    );
    await showPages(
      tab,
      `---\ntitle: T\nhandout: { paper: ${paper}, glance: false }\n---\n\n${questions.join("\n")}`,
    );
    return tab.evaluate(() => ({
      divided: document.querySelectorAll("pre[data-split-to]").length,
      space:
        Number.parseFloat(getComputedStyle(document.querySelector(".question:not(.at-top)")!).marginTop) /
        Number.parseFloat(getComputedStyle(document.documentElement).lineHeight),
    }));
  };
  const small = await shown("100x100mm");
  expect(small.divided).toBeGreaterThan(0);
  expect(small.space).toBe(2);
  expect(await shown("A5")).toEqual({ divided: 0, space: 3 });
});

it.each(someOf(["A5", "120x120mm"]))(
  "the options of a quiz and six lines of code are not divided on %s",
  async (paper) => {
    const code = `\`\`\`js\n${"call();\n".repeat(6)}\`\`\``;
    const long = `\`\`\`js\nfirst();\n\n${"call();\n".repeat(8)}\nlast();\n\`\`\``;
    const questions = Array.from(
      { length: 36 },
      (_, index) =>
        `## Why?\n\n${"A line of text.\n\n".repeat(index % 12)}${code}\n\n- A: 1\n- B: 2\n- C: 3\n- D: 4\n\n${long}\n\n`,
    );
    const front = `---\ntitle: T\nhandout: { paper: ${paper}, glance: false }\n---\n\n`;
    await showPages(tab, front + questions.join(""));
    const { lists, parts } = await tab.evaluate(() => ({
      lists: document.querySelectorAll("ul[data-split-to]").length,
      parts: [...document.querySelectorAll("pre:is([data-split-to], [data-split-from])")].map(
        (part) => part.textContent!,
      ),
    }));
    expect(lists).toBe(0);
    // Only the longer listing is divided, and not beside the empty line.
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(part.replaceAll("\n", "")).toMatch(/first.*call|call.*last/);
  },
);

it("footnotes too long for the foot of a page stand below their paragraph in order", async () => {
  const note = (name: string) => `[^${name}]: ${`${name} `.repeat(1000)}`;
  await showPages(
    tab,
    `---\ntitle: T\n---\n\n## Why?\n\nOne.[^one] Two.[^two] Three.[^three]\n\n${["one", "two", "three"].map(note).join("\n\n")}\n`,
  );
  const numbers = await tab.evaluate(() =>
    [...document.querySelectorAll(".long-note .note-number")].map((number) => number.textContent!.trim()),
  );
  expect(numbers).toEqual(["1", "2", "3"]);
});

it("on a small page, a framing text begins below its question though it goes on overleaf", async () => {
  const framing = "It is a long story that somebody has to tell first. ".repeat(12);
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\nexperts: [Ann Bee]\n---\n\n";
  const before = `## First?\n\n### AB\n\n${"A line.\n\n".repeat(9)}`;
  await showPages(tab, `${front}${before}## Why?\n\n${framing}\n\n### AB\n\nYes.\n`);
  const parts = await tab.evaluate(() => document.querySelectorAll(".intro").length);
  expect(parts).toBe(2);
});

it("an image has its width at the top of a page, too", async () => {
  const front = "---\ntitle: T\nhandout: { paper: 120x120mm, glance: false }\n---\n\n";
  const questions = Array.from(
    { length: 24 },
    (_, index) => `## Why?\n\n${"A line.\n\n".repeat(2 + index)}![Image ${index}](a.png){.margin}\n`,
  );
  await showPages(tab, front + questions.join("\n"));
  const images = await tab.evaluate(() =>
    [...document.querySelectorAll("figure.margin")].map((figure) => ({
      isFirst: figure.classList.contains("at-top"),
      limit: getComputedStyle(figure.querySelector("img")!).maxWidth,
    })),
  );
  expect(images.filter(({ isFirst }) => isFirst).length).toBeGreaterThan(0);
  expect(new Set(images.map(({ limit }) => limit)).size).toBe(1);
});

it("a cell keeps a number with its units, and no other words", async () => {
  const cells = ["200 µg m⁻³", "9 kg m² s⁻¹", "5 mg m<sup>−3</sup>", "20 °C", "5 mg a day", "4 of 5"];
  await showPages(
    tab,
    `---\ntitle: T\n---\n\n## Why?\n\n| A |\n|---|\n${cells.map((cell) => `| ${cell} |\n`).join("")}`,
  );
  const shown = await tab.evaluate(() =>
    [...document.querySelectorAll("td")].map((cell) => cell.textContent!.trim().replaceAll("\u00a0", "_")),
  );
  expect(shown).toEqual(["200_µg_m⁻³", "9_kg_m²_s⁻¹", "5_mg_m−3", "20_°C", "5_mg a day", "4 of 5"]);
});

it("a name keeps clear of the next one where the answer beside it is a word with a long footnote", async () => {
  const name = "von Kesselring-Montgomery zu Hohenstein-Waldenburg";
  const front = `---\ntitle: T\nhandout: { questions: page, glance: false }\nexperts:\n  - { id: RK, name: R. Kesselring, short: ${name} }\n  - { id: MO, name: M. Oduya }\n---\n`;
  const answers = "### RK\n\n**Yes.**[^1]\n\n### MO\n\n**No.**\n";
  const note = `[^1]: ${"A nap of twenty minutes helps those who slept too little. ".repeat(12)}`;
  await showPages(tab, `${front}\n## Do naps help?\n\n${answers}\n${note}\n`);
  const [above, below] = await tab.evaluate(() =>
    [...document.querySelectorAll(".answer .who-box")].map((box) => {
      const { top, bottom } = box.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  expect(below!.top).toBeGreaterThanOrEqual(above!.bottom);
});

it("a question whose framing has tall formulas is not kept whole as if it were a few lines", async () => {
  const first = "## Why?\n\nA line of text.\n\n";
  const framing = "It leads to this:\n\n$$\n\\frac{a}{b}\n$$\n\n".repeat(5);
  const front = "---\ntitle: T\nexperts: [Ann Bee]\nhandout: { paper: 148x190mm, glance: false }\n---\n\n";
  await showPages(tab, `${front}${first}## How?\n\n${framing}### Ann Bee\n\nSo.\n`);
  const tops = await tab.evaluate(() =>
    [...document.querySelectorAll(".sheet-text")].map(
      (sheet) => sheet.querySelectorAll(".question > h2").length,
    ),
  );
  expect(tops.slice(0, 2)).toEqual([2, 0]);
});

it("in two columns, abstract and footnotes have lines of no more than 80 letters or so, addresses stand below their links, and long numbers of lists have room", async () => {
  const text = "Somebody said that all of it was known before. ".repeat(9);
  const front = "---\ntitle: T\nhandout: { columns: 2, links: true, glance: false }\n---\n\n";
  await showPages(
    tab,
    `${front}${text}\n\n## Why?\n\n[A page](https://example.org/page).^[${text}]\n\n99. One\n100. Two\n`,
  );
  const { lines, columns, words, address, page, numbers } = await tab.evaluate(() => {
    const find = (name: string) => document.querySelector<HTMLElement>(name)!;
    const rect = (name: string) => find(name).getBoundingClientRect();
    const lettersALine = (name: string) => {
      const element = find(name);
      const lines = element.offsetHeight / Number.parseFloat(getComputedStyle(element).lineHeight);
      return element.textContent!.length / Math.floor(lines);
    };
    return {
      lines: [".abstract p", ".sheet-notes .note"].map(lettersALine),
      columns: rect(".columns-2 .text").width,
      words: rect(".link-words"),
      address: rect(".link-address"),
      page: find(".link-page").textContent,
      numbers: Number.parseFloat(getComputedStyle(find(".text ol:not(.bare)")).paddingInlineStart),
    };
  });
  for (const letters of lines) {
    expect(letters).toBeGreaterThan(60);
    expect(letters).toBeLessThan(90);
  }
  expect(columns).toBeGreaterThan(600);
  expect(address.top).toBeGreaterThanOrEqual(words.bottom - 1);
  expect(Math.abs(address.left - words.left)).toBeLessThan(1);
  // The number itself is written when all pages are known.
  expect(page).toBe("p.\u00a0");
  // “100.” and a space, in some 13 px.
  expect(numbers).toBeGreaterThan(28);
});

it("a table that goes on overleaf says so above its head", async () => {
  const rows = Array.from({ length: 60 }, (_none, row) => `| ${row} | cell |`).join("\n");
  const table = `: A long table {#tbl-long}\n\n| A | B |\n|--:|---|\n${rows}\n`;
  await showPages(tab, `---\ntitle: T\nhandout: { glance: false }\n---\n\n## Why?\n\nText.\n\n${table}`);
  const parts = await tab.evaluate(() =>
    [...document.querySelectorAll(".captioned")].map((part) => [
      part.firstElementChild!.textContent!.replace(/\s/g, " "),
      part.firstElementChild!.ariaHidden,
      part.querySelector("th")!.textContent,
    ]),
  );
  expect(parts.slice(0, 2)).toEqual([
    ["Table 1 A long table", null, "A"],
    ["Table 1 (continued)", "true", "A"],
  ]);
});

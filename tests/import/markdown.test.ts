import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importTexts } from "./import.ts";

describe("Markdown with headings of another level", () => {
  it("takes the level where most headings ask, and takes numbers off", async () => {
    const text = [
      "# Sleep",
      "",
      "What we know.",
      "",
      "### 1. Why do naps help?",
      "",
      "They do.[^1]",
      "",
      "#### More",
      "",
      "A [link][a].",
      "",
      "### 2. How long?",
      "",
      "Short.",
      "",
      "[^1]: Or not.",
      "[a]: https://example.org",
      "",
    ].join("\n");
    const { article, lost, added } = await importTexts({ "sleep.md": text });
    expect([lost, added]).toEqual([[], []]);
    expect(article).toBe(
      [
        "---",
        "title: Sleep",
        "---",
        "",
        "What we know.",
        "",
        "## Why do naps help?",
        "",
        "They do.[^1]",
        "",
        "### More",
        "",
        "A [link][a].",
        "",
        "## How long?",
        "",
        "Short.",
        "",
        "[^1]: Or not.",
        "",
        "[a]: https://example.org",
        "",
      ].join("\n"),
    );
  });

  it("gives answers to the people who are named below several questions", async () => {
    const text = [
      "## Why?",
      "",
      "**Rosa Kessler:** Because.",
      "",
      "More of it.",
      "",
      "**M. Oduya:** No.",
      "",
      "## How?",
      "",
      "**Rosa Kesler:** So.",
      "",
      "**M. Oduya:** Not so.",
      "",
      "## When?",
      "",
      "**Rosa Kessler:** Now.",
    ].join("\n");
    const { imported, article, lost, added } = await importTexts({ "sleep.md": text });
    expect([lost, added]).toEqual([[], []]);
    expect(imported.experts).toEqual([
      { id: "RK", name: "Rosa Kessler" },
      { id: "MO", name: "M. Oduya" },
    ]);
    expect(article.match(/^#.*/gm)).toEqual([
      "## Why?",
      "### RK",
      "### MO",
      "## How?",
      "### RK",
      "### MO",
      "## When?",
      "### RK",
    ]);
    expect(article).toContain("### RK\n\nBecause.\n\nMore of it.\n\n### MO\n\nNo.");
    expect(article).toContain(
      "<!-- import: sleep.md, line 11: “Rosa Kesler” and “Rosa Kessler” are named; taken for one person -->",
    );
  });
});

describe("Markdown in other shapes", () => {
  const article = [
    "## Why do naps help?",
    "",
    "They give time.",
    "",
    "More.",
    "",
    "## How long?",
    "",
    "Short.",
    "",
  ].join("\n");
  it.each([
    ["Q: and A:", "Q: Why do naps help?\nA: They give time.\n\nMore.\n\nQ: How long?\n\nA: Short.\n"],
    [
      "bold Q and A",
      "**Q1: Why do naps help?**\n\n**A:** They give time.\n\nMore.\n\n**Q2:** How long?\n\n**A:** Short.\n",
    ],
    ["numbered paragraphs", "1. Why do naps help?\n\nThey give time.\n\nMore.\n\n2. How long?\n\nShort.\n"],
    [
      "bold numbered paragraphs",
      "**1)** **Why do naps help?**\n\nThey give time.\n\nMore.\n\n**2)** **How long?**\n\nShort.\n",
    ],
    ["bold paragraphs", "**Why do naps help?** They give time.\n\nMore.\n\n**How long?**\n\nShort.\n"],
    ["paragraphs that ask", "Why do naps help?\n\nThey give time.\n\nMore.\n\nHow long?\n\nShort.\n"],
    ["headings of level one", "# Why do naps help?\n\nThey give time.\n\nMore.\n\n# How long?\n\nShort.\n"],
    [
      "underlined headings",
      "Why do naps help?\n---\n\nThey give time.\n\nMore.\n\nHow long?\n---\n\nShort.\n",
    ],
    ["items of a list", "- Why do naps help?\n  They give time.\n\n  More.\n- How long?\n  Short.\n- Why?\n"],
    [
      "summaries",
      "<details><summary>Why do naps help?</summary>\n\nThey give time.\n\nMore.\n\n</details>\n\n<details>\n<summary><b>How long?</b></summary>\nShort.\n</details>\n",
    ],
    [
      "answers in <details>",
      "##### Why do naps help?\n\n<details><summary>Answer</summary>\n<p>\n\nThey give time.\n\nMore.\n\n</p>\n</details>\n\n---\n\n##### How long?\n\n<details><summary>Answer</summary>\nShort.\n</details>\n",
    ],
  ])("%s", async (_, text) => {
    const result = await importTexts({ "sleep.md": text }, { from: "markdown" });
    expect([result.lost, result.added]).toEqual([[], []]);
    const body = result.article.slice(result.article.indexOf("## ")).replace("\n## Why?\n", "");
    expect(body).toBe(article);
  });

  it("keeps a fold that tells the answer of a quiz from its options", async () => {
    const fold = "<details><summary>Answer</summary>\n\n#### Answer: B\n\nSo.\n\n</details>\n";
    const text = `###### 1. What is true?\n\n- A: All\n- B: None\n\n${fold}\n---\n\n###### 2. Why?\n\nThink.\n\n${fold}`;
    const { article, lost, added } = await importTexts({ "quiz.md": text });
    expect([lost, added]).toEqual([[], []]);
    const kept = fold.replace("####", "###");
    expect(article).toContain(
      `## What is true?\n\n- A: All\n- B: None\n\n${kept}\n## Why?\n\nThink.\n\n${kept}`,
    );
  });

  it("takes its title from an <h1> where there is no other heading of that level", async () => {
    const text = `<div align="center">\n  <h1 id="top">Naps <i>and</i> sleep</h1>\n  Words.\n</div>\n\n## Why?\n\nSo.\n\n## How?\n\nSo.\n`;
    const { imported, article, lost, added } = await importTexts({ "de-DE.md": text });
    expect([lost, added]).toEqual([[], []]);
    expect(imported.meta.title).toBe("Naps and sleep");
    expect(article).not.toContain("<h1");
    const both = await importTexts({ "a.md": `# Sleep\n\n${text}` });
    expect(both.imported.meta.title).toBe("Sleep");
  });

  it.each([
    ["in bold", "**Q: Why?**", "**Q: How?**"],
    ["with a bold letter", "**Q:** Why?", "**Q:** How?"],
    ["in a heading", "## Q: Why?", "## Q. How?"],
    ["with a number", "**Q1. Why?**", "**Q2. How?**"],
    ["in German", "**Frage: Why?**", "**Frage: How?**"],
  ])("takes the letter off a question that names answer: %s", async (_, first, second) => {
    const said = "Anna: So.\n\nBen: Not so.\n\n";
    const { imported, lost, added } = await importTexts({
      "q.md": `${first}\n\n${said}${second}\n\n${said}`,
    });
    expect([lost, added]).toEqual([[], []]);
    expect(imported.parts.map(({ heading, answers }) => `${heading} ${answers.length}`)).toEqual([
      "Why? 2",
      "How? 2",
    ]);
  });

  it.each([
    ["by a letter", "Q: Why?\n\nQ: How?\n\nQ: When?\n"],
    ["in bold", "**Why?**\n\n**How?**\n\n**When?**\n"],
    ["as paragraphs", "Three things to think of.\n\nWhy?\n\nHow?\n\nWhen?\n"],
  ])("takes questions without answers, told %s", async (_, text) => {
    const { imported, lost, added } = await importTexts({ "q.md": text });
    expect([lost, added]).toEqual([[], []]);
    expect(imported.parts.map(({ heading }) => heading)).toEqual(["Why?", "How?", "When?"]);
  });

  it("gives sections to headings between questions, and keeps code, notes and anchors", async () => {
    const text =
      "# FAQ\n\n## Basics\n\n### <a name=x></a>1. Why?\n\n```js\n# no heading?\n```\n\nSo.[^1]\n\n## About us\n\n### 2. How?\n\nSo.\n\n[^1]: A note.\n";
    const { article: written, lost, added } = await importTexts({ "faq.md": text });
    expect([lost, added]).toEqual([[], []]);
    expect(written.match(/^#.*/gm)).toEqual([
      "## Basics {.section}",
      "## <a name=x></a>Why?",
      "# no heading?",
      "## About us {.section}",
      "## How?",
    ]);
  });

  it("finds no question where there is none", async () => {
    const { imported } = await importTexts({ "essay.md": "# Essay\n\nA text.\n\nAnother.\n" });
    expect(imported.parts).toEqual([]);
  });

  it("loses no word of any text", async () => {
    const line = fc.constantFrom(
      "# Title",
      "## Why?",
      "### 1. How?",
      "**Ada Brown:** So.",
      "**Rosa:** No.",
      "Q: What?",
      "A: That.",
      "- item?",
      "  more",
      "1. Where?",
      "```",
      "<details><summary>Answer</summary>",
      "</details>",
      "[^1]: note",
      "[a]: https://example.org",
      "text [a]",
      "| a | b |",
      "|---|---|",
      "---",
      "> said",
      "**When?**",
      "Who?",
      "::: note",
      ":::",
      "",
      "",
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), fc.array(line, { maxLength: 12 }), async (a, b) => {
        const second: Record<string, string> = b.length > 3 ? { "b.md": b.join("\n") } : {};
        const texts = { "a.md": a.join("\n"), ...second };
        const { lost, added } = await importTexts(texts, { from: "markdown" });
        expect([lost, added]).toEqual([[], []]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("one file for each person", () => {
  const texts = {
    "ada.md":
      "---\ntitle: Ada Brown\nsummary: Baker\n---\n\n### Why?\n\nSo [says][a].\n\n[a]: https://example.org/1\n",
    "carl.md": "---\ntitle: Carl Diaz\n---\n\n### Why?\n\nNo, [he][a].\n\n[a]: https://example.org/2\n",
  };

  it("asks each question once, and keeps links of one name apart", async () => {
    const { article, lost, added } = await importTexts(texts);
    expect([lost, added]).toEqual([[], []]);
    expect(article).toBe(
      [
        "---",
        "kind: interview",
        "experts:",
        "  - { id: AB, name: Ada Brown }",
        "  - { id: CD, name: Carl Diaz }",
        "---",
        "",
        "## Why?",
        "",
        "### AB",
        "",
        "So [says][a].",
        "",
        "### CD",
        "",
        "No, [he][a-2].",
        "",
        "## Experts {.section}",
        "",
        "- *Ada Brown*: Baker",
        "",
        "[a]: https://example.org/1",
        "[a-2]: https://example.org/2",
        "",
      ].join("\n"),
    );
  });
});

describe("one file for each question", () => {
  it("asks what its title asks, and gives answers to the names below", async () => {
    const { article, lost, added } = await importTexts({
      "1.md":
        "---\ntitle: Why do naps help?\n---\n\nSome say so.\n\n## Ada Brown\n\nThey do.\n\n## Carl Diaz\n\nNo.\n",
      "2.md": "# How long?\n\n## Ada Brown\n\nShort.\n\n### Why\n\nSo.\n\n## Carl Diaz: Long\n\nYes.\n",
    });
    expect([lost, added]).toEqual([[], []]);
    expect(article.slice(article.indexOf("## "))).toBe(
      [
        "## Why do naps help?",
        "",
        "Some say so.",
        "",
        "### AB",
        "",
        "They do.",
        "",
        "### CD",
        "",
        "No.",
        "",
        "## How long?",
        "",
        "### AB",
        "",
        "Short.",
        "",
        "#### Why",
        "",
        "So.",
        "",
        "### CD: Long",
        "",
        "Yes.",
        "",
      ].join("\n"),
    );
  });
});

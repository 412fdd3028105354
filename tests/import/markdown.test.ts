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

import { describe, expect, it } from "vitest";
import { readerPages } from "../../src/reader/pages.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const ROWS = Array.from({ length: 12 }, (_, index) => `| Group ${index + 1} | ${index} |`).join("\n");

const SOURCE = `---
title: Naps
experts: [{ id: MC, name: Mei Chen }, { id: MC2, name: Max Corti, initials: M.C. }]
bibliography: works.bib
---

Slow waves [@kessler2021] matter, as @fig-cell shows and [](#limits) asks.

## Why do naps help? {#why}

### MC: Yes

**Naps work**, see [](#limits-mc2), [](#limits-mc2-p2), @tbl-hours, @eq-mass, @lst-code, [details](#details).
Both say so [@kessler2021; @oduya2019].[^1]

![A cell](cell.png){#fig-cell}

$$E = mc^2$$ {#eq-mass}

### MC2: No

**Naps fail**, see @fig-cell.

## What are the limits? {#limits}

### MC: None

**None**, and no [waves](#why).

#### More details {#details}

Details follow here.

### MC2: Many

**Many.**

${"Word ".repeat(80)}

| Group | Hours |
|---|---|
${ROWS}

Table: Hours {#tbl-hours}

\`\`\`js {#lst-code caption="Code"}
const naps = 1;
\`\`\`

## Words {#words .section}

Slow wave
:   Below 1 Hz.

[^1]: As in @fig-cell.
`;

interface Card {
  readonly name: string;
  readonly html: string;
}

async function pages(): Promise<ReadonlyMap<string, string>> {
  const { article, diagnostics } = await read(SOURCE);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return new Map([...readerPages(article, contextWith())].map(({ path, content }) => [path, content]));
}

const all = await pages();

/** The cards of a page by the addresses that they are for. */
function cardsOf(path: string): ReadonlyMap<string, Card> {
  const template = /<template class="cards">(.*?)<\/template>/s.exec(all.get(path)!)?.[1] ?? "";
  const cards = template
    .split("<div data-for=")
    .map((card) => /^"([^"]*)" data-name="([^"]*)">(.*)$/s.exec(card) ?? []);
  return new Map(cards.map(([, address = "", name = "", html = ""]) => [address, { name, html }]));
}

describe("the cards of a page", () => {
  it("show the figure, table, equation or listing that a link leads to, and name its question", () => {
    const cards = cardsOf("questions/why.html");
    const names = (key: string) => cards.get(key)?.name;
    expect(names("#fig-cell")).toBe("Figure\u00a01 · Question 1");
    expect(cards.get("#fig-cell")!.html).toMatch(/<img src="[^"]+cell[^"]*"[\s\S]*A cell/);
    expect(names("limits.html#tbl-hours")).toBe("Table\u00a01 · Question 2");
    expect(names("#eq-mass")).toBe("Equation\u00a01 · Question 1");
    expect(cards.get("#eq-mass")!.html).toContain("<math");
    expect(cards.get("limits.html#lst-code")!.html).toContain("naps");
  });

  it("cut a long table and a long text, and lead to the rest", () => {
    const cards = cardsOf("questions/why.html");
    const table = cards.get("limits.html#tbl-hours")!.html;
    expect(table.match(/<tr>/g)).toHaveLength(9);
    expect(table).toContain("Further rows …");
    expect(table).toContain('<a href="limits.html#tbl-hours">Go there</a>');
    const words = cards.get("limits.html#limits-mc2-p2")!.html.match(/Word/g);
    expect(words).toHaveLength(60);
  });

  it("tell of an answer its position and first words, of a question who says what", () => {
    const answer = cardsOf("questions/why.html").get("limits.html#limits-mc2")!;
    expect(answer.name).toBe("Corti on question\u00a02");
    expect(answer.html).toMatch(/class="position">Many<[\s\S]*>Many\.</);
    const question = cardsOf("index.html").get("questions/limits.html")!;
    expect(question.name).toBe("Question 2");
    expect(question.html).toMatch(/What are the limits\?[\s\S]*Chen<\/span> None[\s\S]*Corti<\/span> Many/);
    expect(cardsOf("questions/why.html").get("limits.html#details")!.html).toContain("Details follow here.");
  });

  it("name the right expert where the id of one begins that of another", () => {
    expect(cardsOf("questions/why.html").get("limits.html#limits-mc2-p2")!.name).toBe(
      "Corti on question\u00a02",
    );
  });

  it("explain terms and cited works on pages that do not have them beside the text", () => {
    expect(cardsOf("index.html").get("sections/words.html#term-slow-wave")!.html).toContain("Below 1 Hz.");
    const works = [...cardsOf("experts/mc.html").values()].find(({ html }) => html.includes("Attention"))!;
    expect(works.html.match(/class="work"/g)).toHaveLength(2);
    expect(cardsOf("index.html").get("references.html#page.work.kessler2021")!.name).toContain("Kessler");
  });

  it("are there for every link of the text to a place of the article, and repeat no id", () => {
    for (const [path, html] of all) {
      const cards = cardsOf(path);
      const text = html.slice(html.indexOf("<main"), html.indexOf("<template"));
      for (const [, href] of text.matchAll(/<a class="xref" href="([^"]+)"/g))
        expect(cards.has(href!), `${path}: ${href}`).toBe(true);
      expect(
        [...cards.values()].some((card) => / id="/.test(card.html)),
        path,
      ).toBe(false);
    }
  });
});

import { expect, it } from "vitest";
import { type PlacedText, placedText } from "../../helpers/baselines.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { someOf } from "../../helpers/thorough.ts";

const words = (count: number, stem = "word") =>
  Array.from({ length: count }, (_, at) => `${stem}${at}`).join(" ");
const code = (lines: number) =>
  `\`\`\`js\n${Array.from({ length: lines }, (_, at) => `const value${at} = compute(${at});`).join("\n")}\n\`\`\``;

/** Everything that has a height of its own, over several pages and columns. */
const BLOCKS = `**So.** ${words(60)} with \`code\`, x^2^, H~2~O, $\\frac{a}{b}$, *a* **b**[^1] and [کتاب]{lang=fa}.

- ${words(30)}
- two

  ${words(20)}
    - three

${code(5)}

#### A heading

> ${words(40)}

| A | B |
|---|---|
| ${words(20)} | c |
| d | e |

: A caption

$$\\sum_{i=1}^n \\frac{x_i}{n}$$ {#eq-sum}

::: warning
${words(30)}
:::

Term
: ${words(20)}

##### A smaller one

${words(90)} $\\begin{pmatrix}a&b\\\\c&d\\\\e&f\\end{pmatrix}$ ${words(90)}

${code(45)}

${words(60)}

| A | B |
|---|---|
${Array.from({ length: 40 }, (_, row) => `| ${words(row % 7)} | ${row} |`).join("\n")}

1. ${words(50)}
2. ${words(50)}

---

<details><summary>More</summary>

${words(50)}

</details>

::: discuss
What is ${words(20)}?
:::
`;
const SOURCE = `---
title: "On the lines: a title that is long enough for two lines or more"
experts:
  - { id: RK, name: R. Kessler }
  - { id: MO, name: M. Oduya }
handout: HANDOUT
---

${words(50, "abstract")}

${[1, 2]
  .map(
    (n) =>
      `## Why does question number ${n} have a heading of ${n === 1 ? "one line" : "two lines, which are higher"}?\n\n${words(30)}\n\n### RK: A position\n\n${n === 1 ? BLOCKS : words(500)}\n\n### MO\n\n**So.** ${words(90)}\n`,
  )
  .join("\n")}

[^1]: ${words(40, "note")}
`;

/** More than this can be seen through the sheet; pt. */
const SEEN = 0.2;

const make = useRenderer();

/** Size of the text and distance between its baselines, pt. */
const PAPERS = [
  { handout: "{ paper: A4, columns: 2 }", typeSize: 9.4, line: 12.75 },
  { handout: "{ paper: A4 }", typeSize: 10.4, line: 14.25 },
];
it.each(someOf(PAPERS))(
  "text stands on the lines of the page: $handout",
  async ({ handout, typeSize, line }) => {
    const distanceToLine = (y: number) => Math.abs(y - Math.round(y / line) * line);
    const made = await make(SOURCE.replace("HANDOUT", handout));
    expect(made.findings).toEqual([]);
    const all = await placedText(made.bytes);
    const text = all.filter(({ size }) => Math.abs(size - typeSize) < 0.05);
    // Words of other fonts and formulas have baselines of their own.
    const body = text.filter((placed) => /word\d|abstract\d/.test(placed.text));
    expect(body.length).toBeGreaterThan(200);
    const first = body[0]!.y;
    const off = body.filter(({ y }) => distanceToLine(y - first) > SEEN);
    // Of each page the first.
    const firsts = new Map(off.toReversed().map((placed) => [placed.page, described(placed)]));
    expect([...firsts.values()]).toEqual([]);
    const lastNote = all.findLast((placed) => /note\d/.test(placed.text))!;
    expect(distanceToLine(lastNote.y - first)).toBeLessThan(SEEN);
  },
);

function described({ page, y, text }: PlacedText): string {
  return `page ${page}, ${y.toFixed(2)} pt: ${text.slice(0, 40)}`;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPandocForms } from "../../src/import/markdown/pandoc/pandoc-forms.ts";
import { wordsOf } from "../../src/import/words.ts";

/** The lines of a text without those that are blank at its end. */
const formed = (lines: readonly string[]) => withoutPandocForms(lines.join("\n")).split("\n");

const words = (text: string) => [...wordsOf(text)].sort();

describe("what only Pandoc writes", () => {
  it.each([
    [
      "a simple table, with the sides that its words stand on",
      [
        "  Group     Hours   Mid",
        "  ------- ------- -------",
        "  Owls        7.5    a",
        "  鳥 |        10    b",
      ],
      ["| Group | Hours | Mid |", "| :-- | --: | :-: |", "| Owls | 7.5 | a |", "| 鳥 \\| | 10 | b |"],
    ],
    [
      "a simple table without a head",
      ["------- ---", "Owls    7.5", "Larks     8", "------- ---"],
      ["|  |  |", "| :-- | --- |", "| Owls | 7.5 |", "| Larks | 8 |"],
    ],
    [
      "a table whose rows have several lines",
      [
        "  ----------------",
        "  Long     Number",
        "  head",
        "  -------- -------",
        "  several  7",
        "  lines",
        "",
        "  one      8",
        "  ----------------",
      ],
      ["| Long head | Number |", "| :-- | :-- |", "| several lines | 7 |", "| one | 8 |"],
    ],
    [
      "a grid",
      [
        "+-------+-----+",
        "| Group | Hr  |",
        "+=======+====:+",
        "| Owls  | - a |",
        "| and   | - b |",
        "|       |     |",
        "| more  |     |",
        "+-------+-----+",
      ],
      ["| Group | Hr |", "| --- | --: |", "| Owls and<br>more | - a<br>- b |"],
    ],
    [
      "HTML, and formulas of LaTeX",
      ["A `<kbd>`{=html}b`</kbd>`{=html}", "`\\begin{align}", "a", "\\end{align}`{=tex}"],
      ["A <kbd>b</kbd>", "\\begin{align}", "a", "\\end{align}"],
    ],
  ])("%s", (_, source, expected) => {
    const lines = formed(["Before.", "", ...source, "", ": Caption"]);
    expect(lines.slice(0, expected.length + 2)).toEqual(["Before.", "", ...expected]);
    expect(lines.indexOf(": Caption")).toBe(source.length + 3);
  });

  it("leaves other lines and code as they are", () => {
    const lines = [
      "Heading",
      "-------",
      "",
      "--- ---",
      "",
      "- - -",
      "",
      "```",
      "a  b",
      "-- --",
      "1  2",
      "```",
    ];
    expect(formed(lines)).toEqual(lines);
  });

  it("loses no word of any lines, and moves none behind them", () => {
    const line = fc.constantFrom(
      ...[
        "---- ---",
        "-------",
        "  one two",
        "three",
        "",
        "+---+---+",
        "| a | b |",
        "+===+===+",
        "```",
        "字 x",
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
        const made = formed(lines);
        expect(words(made.join(" ").replaceAll("<br>", " "))).toEqual(words(lines.join(" ")));
        expect(made.length).toBe(lines.length);
      }),
      { numRuns: 500 },
    );
  });
});

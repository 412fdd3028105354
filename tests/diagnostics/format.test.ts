import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { countOf, formatAsJson, formatForPeople } from "../../src/diagnostics/format.ts";

const slip: Diagnostic = {
  code: "answer/unknown-expert",
  severity: "error",
  file: "naps.md",
  span: { line: 3, column: 1, endLine: 3, endColumn: 6 },
  message: "no expert is called “MQ”",
  hint: "did you mean “MO”?",
};

/** A warning about the image `src`, which stands alone on a line. */
const noAlt = (src: string, line: number): Diagnostic => ({
  code: "image/no-alt",
  severity: "warning",
  file: "naps.md",
  span: { line, column: 5, endLine: line, endColumn: 4 + src.length },
  message: `the image “${src}” has no alternative text`,
  hint: "say what it shows",
});

/** A file whose line 10, 20, 30 and so on is an image: `image-10.png`. */
const imageLines = () =>
  Array.from({ length: 100 }, (_, index) => ((index + 1) % 10 === 0 ? `![](image-${index + 1}.png)` : ""));
const imageAt = (line: number) => noAlt(`image-${line}.png`, line);

describe("diagnostics for people", () => {
  it("quote the line, point at the words and say what to do", () => {
    expect(formatForPeople([slip], () => "## One?\n\n### MQ\n")).toBe(
      [
        "naps.md:3:1 error: no expert is called “MQ” [answer/unknown-expert]",
        "  3 | ### MQ",
        "    | ^^^^^^",
        "    = did you mean “MO”?",
      ].join("\n"),
    );
  });

  it("do without the line when there is none to show", () => {
    expect(formatForPeople([slip], () => undefined)).toBe(
      "naps.md:3:1 error: no expert is called “MQ” [answer/unknown-expert]\n    = did you mean “MO”?",
    );
  });

  it("show the place in a line too long for a terminal", () => {
    const far = { ...slip, span: { line: 1, column: 501, endLine: 1, endColumn: 504 } };
    const quoted = formatForPeople([far], () => `${"x".repeat(500)}HERE${"y".repeat(500)}`).split("\n");
    expect(quoted[1]!.length).toBeLessThan(120);
    expect(quoted[1]).toMatch(/ \| …x+HEREy+…$/);
    expect(quoted[1]!.slice(quoted[2]!.indexOf("^"), quoted[2]!.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it.each([
    ["睡眠记忆", "    |     ^^^^"],
    ["カードｱ", "    |     ^^^"],
  ])("point at words behind letters that take two columns: %s", (line, carets) => {
    const wide = { ...slip, span: { line: 1, column: 3, endLine: 1, endColumn: 4 } };
    const [, quoted, pointed] = formatForPeople([wide], () => line).split("\n");
    expect([quoted, pointed]).toEqual([`  1 | ${line}`, carets]);
  });

  it("are ordered by place, errors before warnings", () => {
    const earlier = { ...slip, span: { ...slip.span, line: 1 } };
    const text = formatForPeople([imageAt(10), noAlt("a.png", 1), slip, earlier], () => undefined, {
      all: true,
    });
    expect(text.match(/^\S+ \w+/gm)).toEqual([
      "naps.md:1:1 error",
      "naps.md:3:1 error",
      "naps.md:1:5 warning",
      "naps.md:10:5 warning",
    ]);
  });

  it("ask for the text of a file once", () => {
    let asked = 0;
    formatForPeople([slip, slip, imageAt(10)], () => {
      asked++;
      return undefined;
    });
    expect(asked).toBe(1);
  });

  it("are counted", () => {
    expect(countOf([])).toBe("");
    expect(countOf([slip])).toBe("1 error");
    expect(countOf([slip, slip, { ...slip, severity: "warning" }])).toBe("2 errors, 1 warning");
    expect(countOf([{ ...slip, severity: "remark" }, slip])).toBe("1 error, 1 remark");
    expect(countOf(Array.from({ length: 1280 }, () => imageAt(10)))).toBe("1,280 warnings");
  });
});

describe("remarks", () => {
  const remark = (word: string): Diagnostic => ({ ...slip, severity: "remark", message: `${word} is odd` });
  const many = ["one", "two", "three", "four", "five", "six", "seven"].map(remark);

  it("come last", () => {
    const text = formatForPeople([remark("one"), imageAt(10), slip], () => undefined);
    expect(text.match(/(error|warning|remark):/g)).toEqual(["error:", "warning:", "remark:"]);
  });

  it("are counted when they are many, and each is shown with `all`", () => {
    const text = formatForPeople(many, () => undefined);
    expect(text).toContain("five is odd");
    expect(text).not.toContain("six is odd");
    expect(text).toMatch(/\nand 2 more remarks \(--all shows every one\)$/);
    expect(formatForPeople(many, () => undefined, { all: true })).toContain("seven is odd");
  });
});

describe("equal warnings", () => {
  const source = () => imageLines().join("\n");
  const warnings = [10, 20, 30, 40, 100].map(imageAt);

  it("are one group with their number and the first three places", () => {
    expect(formatForPeople(warnings, source)).toBe(
      [
        "naps.md:10:5 warning: the image “image-10.png” has no alternative text [image/no-alt] (5 times)",
        "  10 | ![](image-10.png)",
        "     |     ^^^^^^^^^^^^",
        "naps.md:20:5 the image “image-20.png” has no alternative text",
        "  20 | ![](image-20.png)",
        "     |     ^^^^^^^^^^^^",
        "naps.md:30:5 the image “image-30.png” has no alternative text",
        "  30 | ![](image-30.png)",
        "     |     ^^^^^^^^^^^^",
        "     = say what it shows",
        "and 2 more (--all shows every one)",
      ].join("\n"),
    );
  });

  it("are told by place alone when their messages are the same, and each with its own hint", () => {
    const same = [10, 20].map((line) => ({ ...imageAt(line), message: "no text", hint: `mend ${line}` }));
    expect(formatForPeople(same, source)).toBe(
      [
        "naps.md:10:5 warning: no text [image/no-alt] (2 times)",
        "  10 | ![](image-10.png)",
        "     |     ^^^^^^^^^^^^",
        "     = mend 10",
        "naps.md:20:5",
        "  20 | ![](image-20.png)",
        "     |     ^^^^^^^^^^^^",
        "     = mend 20",
      ].join("\n"),
    );
  });

  it("are each shown with `all`", () => {
    const text = formatForPeople(warnings, source, { all: true });
    expect(text.match(/warning: .* \[image\/no-alt\]$/gm)).toHaveLength(5);
    expect(text).not.toContain("--all");
  });

  it("are no group when their messages say different things", () => {
    const other = { ...imageAt(20), message: "the image “image-20.png” is on another host" };
    expect(formatForPeople([imageAt(10), other], source)).not.toContain("times");
  });

  it("are a group when they are errors as well", () => {
    const text = formatForPeople([slip, slip, slip, slip], () => undefined);
    expect(text.match(/error:/g)).toHaveLength(1);
    expect(text).toContain("and 1 more (--all shows every one)");
  });

  it("are all in the form for tools, ordered by place", () => {
    const found = JSON.parse(formatAsJson([...warnings, slip])) as Diagnostic[];
    expect(found.map(({ span }) => span.line)).toEqual([3, 10, 20, 30, 40, 100]);
  });
});

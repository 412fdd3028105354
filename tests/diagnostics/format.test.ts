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
    expect(quoted[1]!.slice(quoted[2]!.indexOf("^"), quoted[2]!.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("are ordered by place", () => {
    const earlier = { ...slip, span: { ...slip.span, line: 1 } };
    const text = formatForPeople([slip, earlier], () => undefined);
    expect(text.indexOf("naps.md:1:1")).toBeLessThan(text.indexOf("naps.md:3:1"));
    expect(JSON.parse(formatAsJson([slip, earlier]))[0].span.line).toBe(1);
  });

  it("are counted", () => {
    expect(countOf([])).toBe("");
    expect(countOf([slip])).toBe("1 error");
    expect(countOf([slip, slip, { ...slip, severity: "warning" }])).toBe("2 errors, 1 warning");
  });
});

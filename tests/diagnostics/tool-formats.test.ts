import type { Log } from "sarif";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { formatForGithub } from "../../src/diagnostics/format-github.ts";
import { formatAsSarif } from "../../src/diagnostics/format-sarif.ts";

const slip: Diagnostic = {
  code: "answer/unknown-expert",
  severity: "error",
  file: "a, b/50%: naps.md",
  span: { line: 3, column: 5, endLine: 3, endColumn: 6 },
  message: "no expert is called “MQ” at 100 %",
  hint: "did you mean “MO”?\nor “MP”?",
};
const remark: Diagnostic = {
  ...slip,
  code: "code/language",
  severity: "remark",
  file: "/else/naps.md",
  span: { line: 7, column: 1, endLine: 9, endColumn: 1 },
};
const same = (file: string) => file;

it("GitHub gets a command a line, with nothing in it that could end a part of it", () => {
  expect(formatForGithub([slip, remark], same).split("\n")).toEqual([
    "::notice file=/else/naps.md,line=7,endLine=9,title=code/language::no expert is called “MQ” at 100 %25%0Adid you mean “MO”?%0Aor “MP”?",
    "::error file=a%2C b/50%25%3A naps.md,line=3,endLine=3,col=5,endColumn=6,title=answer/unknown-expert::no expert is called “MQ” at 100 %25%0Adid you mean “MO”?%0Aor “MP”?",
  ]);
  expect(formatForGithub([], same)).toBe("");
});

it("a SARIF log names rule, level and region of each finding", () => {
  const setting = {
    version: "1.2.3",
    uriOf: (file: string) => (file.startsWith("/") ? `file://${file}` : encodeURI(file)),
  };
  const log = JSON.parse(formatAsSarif([slip, remark], setting)) as Log;
  const [run] = log.runs;
  const { rules, version } = run!.tool.driver;
  expect([log.version, version]).toEqual(["2.1.0", "1.2.3"]);
  const [first, second] = run!.results!;
  expect(first).toMatchObject({
    level: "note",
    locations: [{ physicalLocation: { artifactLocation: { uri: "file:///else/naps.md" } } }],
  });
  expect(first!.locations![0]!.physicalLocation!.region).toEqual({ startLine: 7, endLine: 9 });
  expect(rules![second!.ruleIndex!]).toEqual({
    id: "answer/unknown-expert",
    defaultConfiguration: { level: "error" },
  });
  expect(second!.locations![0]!.physicalLocation).toEqual({
    artifactLocation: { uri: "a,%20b/50%25:%20naps.md", uriBaseId: "%SRCROOT%" },
    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 7 },
  });
  expect((JSON.parse(formatAsSarif([], setting)) as Log).runs[0]!.results).toEqual([]);
});

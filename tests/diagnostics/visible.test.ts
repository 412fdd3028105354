import { expect, it } from "vitest";
import { messageOf } from "../../src/cli/terminal.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../src/diagnostics/environment-error.ts";
import { formatAsJson, formatForPeople } from "../../src/diagnostics/format.ts";
import { formatForGithub } from "../../src/diagnostics/format-github.ts";
import { formatAsSarif } from "../../src/diagnostics/format-sarif.ts";
import { reporter } from "../../src/diagnostics/report.ts";
import { visible, visibleLines } from "../../src/diagnostics/visible.ts";
import { lineSpan } from "../../src/model/span.ts";

/** Clears the screen, sets a title, turns text round, ends a line, and the same in eight bits. */
const HOSTILE = "a\u001b[2J\u001b]0;x\u0007\u202egnp\u2066\r\n::error::forged\n\u009b31m\u2028b";

/** What a terminal obeys, or reads in another order. */
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const found: Diagnostic[] = [];
reporter(`${HOSTILE}.md`, found)(
  "image/missing",
  lineSpan(1),
  `there is no “${HOSTILE}”`,
  `try “${HOSTILE}”`,
);

it("shows by its number what a terminal would obey", () => {
  expect(visible("a\u001b[2J")).toBe("a\\u001b[2J");
  expect(visible("a \r\n\t b")).toBe("a b");
  expect(visibleLines("a\r\nb\u202e")).toBe("a\\u000d\nb\\u202e");
  expect(visible("Größe, 日本, שלום, 👩‍🔬")).toBe("Größe, 日本, שלום, 👩‍🔬");
});

it.each([
  ["text", formatForPeople(found, () => HOSTILE)],
  ["JSON", formatAsJson(found)],
  ["SARIF", formatAsSarif(found, { version: "1", uriOf: (file) => file })],
  ["GitHub", formatForGithub(found, (file) => file)],
  ["an environment error", new EnvironmentError(HOSTILE).message],
  ["any error", messageOf(new Error(HOSTILE))],
])("names of files and texts of authors cannot command a terminal: %s", (_form, text) => {
  expect(text).not.toMatch(ACTIVE);
});

it("a name cannot forge a finding or a command of a workflow", () => {
  expect(formatForPeople(found, () => "").split("\n")[0]).toMatch(
    /error: there is no “a.*\[image\/missing\]$/,
  );
  expect(formatForPeople(found, () => "")).not.toMatch(/^::error/m);
  expect(formatForGithub(found, (file) => file).split("\n")).toHaveLength(1);
});

import type { Log, Run } from "sarif";
import type { Span } from "../model/span.ts";
import { CODES } from "./codes.ts";
import { byPlace, type Diagnostic, type Severity } from "./diagnostic.ts";
import { visibleJson } from "./visible.ts";

/** What SARIF calls our severities. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  remark: "note",
};

/** What the log needs to know of its surroundings. */
export interface SarifSetting {
  /** Of Triptych: `0.1.0`. */
  readonly version: string;
  /** Gives a file's address: relative to the top of the repository, or absolute. */
  readonly uriOf: (file: string) => string;
}

/**
 * Diagnostics as a SARIF log, which code hosts and editors read: JSON with one run. Files whose address is
 * relative lie below `%SRCROOT%`, the top of the repository.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatAsSarif(diagnostics: readonly Diagnostic[], setting: SarifSetting): string {
  const codes = Object.keys(CODES) as (keyof typeof CODES)[];
  const results = diagnostics.toSorted(byPlace).map(({ code, severity, message, hint, file, span }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${message}\n${hint}` },
    locations: [
      { physicalLocation: { artifactLocation: locationOf(setting.uriOf(file)), region: regionOf(span) } },
    ],
  }));
  const rules = codes.map((id) => ({ id, defaultConfiguration: { level: LEVELS[CODES[id]] } }));
  const driver = { name: "Triptych", version: setting.version, rules };
  const run: Run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  const $schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  const log: Log = { $schema, version: "2.1.0", runs: [run] };
  return visibleJson(JSON.stringify(log, null, 2));
}

function locationOf(uri: string): { readonly uri: string; readonly uriBaseId?: string } {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}

/** The end column of SARIF is the one after the last. */
function regionOf({ line, column, endLine, endColumn }: Span) {
  // Nothing finer than the lines is known.
  if (column === 1 && endColumn === 1) return { startLine: line, endLine };
  const end = line === endLine ? Math.max(column, endColumn) : endColumn;
  return { startLine: line, startColumn: column, endLine, endColumn: end + 1 };
}

import { byPlace, type Diagnostic, type Severity } from "./diagnostic.ts";
import { visible } from "./visible.ts";

/** What GitHub calls our severities. */
const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", remark: "notice" };

/**
 * Diagnostics as commands of a GitHub workflow, a line each, which show them beside the lines of a pull
 * request. `pathOf` gives a file's path from the top of the repository.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatForGithub(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
): string {
  return diagnostics
    .toSorted(byPlace)
    .map((one) => commandOf(one, pathOf(one.file)))
    .join("\n");
}

function commandOf({ severity, span, code, message, hint }: Diagnostic, file: string): string {
  const { line, column, endLine, endColumn } = span;
  // GitHub takes columns only where both are in one line.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn) } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: code });
  const named = properties.map(([name, value]) => `${name}=${escapedValue(value)}`).join(",");
  return `::${COMMANDS[severity]} ${named}::${escaped(`${message}\n${hint}`)}`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedValue(value: string | number): string {
  return escaped(visible(String(value)))
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
}

import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { formatForPeople } from "../../diagnostics/format.ts";
import { html } from "../../markup/html.ts";

/** How the development server shows errors. */
export const SERVE_STYLE = `.triptych-errors {
  position: fixed; inset: auto 0 0 0; z-index: 1000; max-height: 45vh; overflow: auto; margin: 0; padding: 1rem;
  background: #7a1f2b; color: #fff; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap;
}
`;

/** The errors among findings as people read them, as HTML; empty when there are none. */
export function errorPanel(findings: readonly Diagnostic[]): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return "";
  return html`<pre role="alert" class="triptych-errors">${formatForPeople(errors, sourceText)}</pre>`.text;
}

/** The text of a source file, for quoting its lines; undefined when it cannot be read as text. */
export function sourceText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

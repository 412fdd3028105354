import { readFileSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatForPeople } from "../diagnostics/format.ts";
import { escapeHtml } from "../markup/html.ts";

/** The errors among the findings, as people read them; empty when there are none. */
export function mistakes(findings: readonly Diagnostic[]): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  return formatForPeople(errors, sourceText);
}

/** The text of a source file, for quoting its lines; undefined when it cannot be read as text. */
export function sourceText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * A page as the development server shows it: with what is wrong in the sources at its top, and
 * without the content-security policy, which would stop the server's reload script.
 */
export function withMistakes(html: string, text: string): string {
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
  if (text === "") return open;
  const style =
    "position:fixed;inset:auto 0 0 0;max-height:45vh;overflow:auto;margin:0;padding:1rem;z-index:1000;" +
    "background:#7a1f2b;color:#fff;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap";
  return open.replace(/<\/body>/i, `<pre role="alert" style="${style}">${escapeHtml(text)}</pre></body>`);
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { formatForPeople } from "../../diagnostics/format.ts";
import { html } from "../../markup/html.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import { readRegularFile } from "../../source/files/regular-file.ts";
import type { MarkLink } from "../articles/drafts.ts";

/** How the development server shows errors. */
export const SERVE_STYLE = `.triptych-errors {
  position: fixed; inset: auto 0 0 0; z-index: 1000; max-height: 45vh; overflow: auto; margin: 0; padding: 1rem;
  background: #7a1f2b; color: #fff; font: 14px/1.5 ui-monospace, monospace; }
.triptych-errors pre { margin: 0; font: inherit; white-space: pre-wrap; }
.triptych-errors a { color: inherit; margin-inline-end: 1em; }
`;

/** What the panel shows: the errors among findings, and where drafts mark them. */
export interface ErrorPanel {
  readonly findings: readonly Diagnostic[];
  readonly marks: readonly MarkLink[];
}

/** The errors as people read them, with links to their marks, as HTML; empty when there are none. */
export function errorPanel({ findings, marks }: ErrorPanel): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return "";
  const links = marks.map(({ text, href }) => html` <a href="/${href}">${text}</a>`);
  return html`<div role="alert" class="triptych-errors"><pre>${formatForPeople(errors, sourceText)}</pre>${links.length > 0 && html`<p>In the draft:${links}</p>`}</div>`
    .text;
}

/** The text of a source file, for quoting its lines; undefined when it cannot be read as text. */
export function sourceText(file: string): string | undefined {
  const probe = readRegularFile(file, LARGEST.text);
  return probe.state === "found" ? Buffer.from(probe.bytes).toString("utf8") : undefined;
}

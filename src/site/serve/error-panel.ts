import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { counted, formatForPeople } from "../../diagnostics/format.ts";
import { attribute, type Html, html } from "../../markup/html.ts";
import type { SourceMarks } from "../../output/source-marks.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import { readRegularFile } from "../../source/files/regular-file.ts";
import type { MarkLink } from "../articles/drafts.ts";

/** How many errors the panel shows. */
const MOST = 20;

/** What the panel shows: the errors among findings, and where drafts mark them. */
export interface ErrorPanel {
  readonly findings: readonly Diagnostic[];
  readonly marks: readonly MarkLink[];
  /** Why the sources could not be read, when the pages show what was read before. */
  readonly failure?: string;
}

/**
 * The errors as people read them, with links to their marks, as HTML; empty when there are none. With
 * `sources`, a click on an error opens its place in the author's editor.
 */
export function errorPanel(
  { findings, marks, failure }: ErrorPanel,
  sources: SourceMarks | undefined,
): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (failure !== undefined)
    return section(html`<pre role="alert">the last version is shown: ${failure}</pre>`);
  if (errors.length === 0) return "";
  const text = sourceTexts();
  const shown = errors.slice(0, MOST).map((error) => errorHtml(error, text, sources));
  const more = errors.length - shown.length;
  const links = marks.map(({ text, href }) => html` <a href="/${href}">${text}</a>`);
  return section(
    html`<details open>${[
      html`<summary><span role="alert">${counted(errors.length, "error")}</span>${sources && ": click on one to open its place in your editor"}</summary>`,
      html`<ul>${shown}</ul>`,
      more > 0 && html`<p>and ${more} more: triptych check --all lists them</p>`,
      links.length > 0 && html`<p>In the draft:${links}</p>`,
    ]}</details>`,
  );
}

/** The panel. It is in English on a page in any language, and only what has the role `alert` is read out at once. */
function section(content: Html): string {
  return html`<section class="triptych-errors" aria-label="Errors" lang="en" dir="ltr">${content}</section>`
    .text;
}

/** One error; where it can be opened, a button, which the keyboard reaches as well. */
function errorHtml(error: Diagnostic, text: typeof sourceText, sources: SourceMarks | undefined): Html {
  const { file, span } = error;
  const said = html`<pre>${formatForPeople([error], text)}</pre>`;
  if (!sources) return html`<li>${said}</li>`;
  const source = attribute("data-source", sources.at({ file, line: span.line, column: span.column }));
  return html`<li><button type="button"${source}>${said}</button></li>`;
}

/** Reads each file once. */
function sourceTexts(): typeof sourceText {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, sourceText(file));
    return known.get(file);
  };
}

/** The text of a source file, for quoting its lines; undefined when it cannot be read as text. */
export function sourceText(file: string): string | undefined {
  const probe = readRegularFile(file, LARGEST.text);
  return probe.state === "found" ? Buffer.from(probe.bytes).toString("utf8") : undefined;
}

import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Span } from "../../model/span.ts";
import type { HtmlFault } from "../../prose/rules/html-block.ts";
import { lineOf } from "../../prose/tokens.ts";
import type { FindSpan } from "../references/find-span.ts";

/**
 * Takes the marks of faults out of the tokens and reports them: raw HTML that would hide what follows,
 * and blocks that stand too deep inside others.
 */
export function takeHtmlFaults(
  tokens: readonly Token[],
  findSpan: FindSpan,
  report: Report,
): readonly Token[] {
  return tokens.filter((token) => {
    const line = lineOf(token);
    const spanOf = (needle: string) => findSpan(needle, line, Math.max(line, token.map?.[1] ?? line));
    if (token.type === "too_deep") {
      const message = "this is too deep inside lists or quotations, so it is shown as one paragraph";
      report("block/too-deep", spanOf(""), message, "use fewer levels, or end the list before it");
    }
    if (token.type === "html_fault") reportFault(token.meta as HtmlFault, spanOf, report);
    if (token.type === "inline" && token.children?.some(({ type }) => type === "html_fault")) {
      token.children = token.children.filter((child) => {
        if (child.type === "html_fault") reportFault(child.meta as HtmlFault, spanOf, report);
        return child.type !== "html_fault";
      });
    }
    return token.type !== "too_deep" && token.type !== "html_fault";
  });
}

/** Reports raw HTML that is not closed. `spanOf` finds text of its block in the source. */
export function reportFault(
  { kind, opener }: HtmlFault,
  spanOf: (needle: string) => Span,
  report: Report,
): void {
  const span = spanOf(opener);
  if (kind === "incomplete") {
    const message = `“${opener}” begins a tag that has no end, so it is shown as text`;
    report("html/incomplete", span, message, "write &lt; for the sign <, or complete the tag with >");
    return;
  }
  const message = `“${opener}” is never closed; browsers would hide all that follows`;
  report("html/unclosed", span, message, `close it with ${endOf(opener)}, or remove it`);
}

function endOf(opener: string): string {
  if (opener === "<!--") return "--> before the next blank line or the end of its list";
  if (opener === "<?") return "?>";
  if (opener === "<![CDATA[") return "]]>";
  return opener.startsWith("<!") ? ">" : `</${opener.slice(1).toLowerCase()}>`;
}

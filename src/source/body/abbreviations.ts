import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import type { AbbreviationDefinition } from "../../prose/rules/abbreviations.ts";
import { lineOf } from "../../prose/tokens.ts";

/**
 * Takes the definitions of abbreviations out of the text. Reports a second definition of the same one,
 * which does not count, and one that the text does not use.
 */
export function takeAbbreviations(tokens: readonly Token[], report: Report): readonly Token[] {
  return tokens.filter((token) => {
    if (token.type !== "abbreviation") return true;
    const { label, again, used } = token.meta as AbbreviationDefinition;
    const span = { ...lineSpan(lineOf(token)), endColumn: `*[${label}]`.length };
    const message = `the abbreviation “${label}” is`;
    if (again) report("abbreviation/duplicate", span, `${message} defined twice`, "remove one of them");
    else if (!used) report("abbreviation/unused", span, `${message} not used in the text`, "remove it");
    return false;
  });
}

import type { Report } from "../../diagnostics/report.ts";
import { LIMITS, type Limit } from "../../model/limits.ts";
import { reportLimit } from "./report-limit.ts";

const NEWLINE = 10;

/** Signs that Markdown looks at; other punctuation, letters and blanks cost it nothing. */
const SIGNS: ReadonlySet<number> = new Set(
  [..."!\"#$&'()*:<=>@[\\]^_`{|}~"].map((sign) => sign.charCodeAt(0)),
);

/**
 * Whether a source is short enough to be parsed: its characters, its lines, its signs of Markdown. Reports
 * the first limit that it passes, with the line. Looks at each character once.
 */
export function fitsLimits(source: string, report: Report): boolean {
  let line = 1;
  let lines = 0;
  let signs = 0;
  let isBlank = true;
  const tooMuch = (at: number): Limit | undefined => {
    if (at >= LIMITS.characters.most) return LIMITS.characters;
    if (lines > LIMITS.lines.most) return LIMITS.lines;
    return signs > LIMITS.signs.most ? LIMITS.signs : undefined;
  };
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    const limit = tooMuch(at);
    if (limit) {
      reportLimit(limit, line, report);
      return false;
    }
    if (code === NEWLINE) {
      line++;
      isBlank = true;
    } else if (isBlank && code > 32) {
      lines++;
      isBlank = false;
    }
    if (SIGNS.has(code)) signs++;
  }
  return true;
}

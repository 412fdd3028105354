import type { Report } from "../../diagnostics/report.ts";
import { LIMITS, type Limit } from "../../model/limits.ts";
import { reportLimit } from "./report-limit.ts";

const NEWLINE = 10;

/**
 * Signs that Markdown looks at, each 1 at its code: asking a set for each character would take a fifth of
 * the time of parsing. Other punctuation, letters and blanks cost it nothing.
 */
const SIGNS = new Uint8Array(65_536);
for (const sign of "!\"#$&'()*:<=>@[\\]^_`{|}~") SIGNS[sign.charCodeAt(0)] = 1;

/**
 * Whether a source is short enough to be parsed: its characters, its lines, its signs of Markdown. Reports
 * the first limit that it passes, with the line. Looks at each character once.
 */
export function fitsLimits(source: string, report: Report): boolean {
  let line = 1;
  let lines = 0;
  let signs = 0;
  let isBlank = true;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === NEWLINE) {
      line++;
      isBlank = true;
    } else if (isBlank && code > 32) {
      lines++;
      isBlank = false;
    }
    signs += SIGNS[code]!;
    const isTooMuch = at >= LIMITS.characters.most || lines > LIMITS.lines.most || signs > LIMITS.signs.most;
    if (!isTooMuch) continue;
    reportLimit(limitAt(at, lines), line, report);
    return false;
  }
  return true;
}

function limitAt(at: number, lines: number): Limit {
  if (at >= LIMITS.characters.most) return LIMITS.characters;
  return lines > LIMITS.lines.most ? LIMITS.lines : LIMITS.signs;
}

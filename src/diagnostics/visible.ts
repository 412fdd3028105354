/**
 * Characters that do something to a terminal, or to the order in which a text is read: control characters,
 * and marks of direction that could make one text look like another. https://www.unicode.org/reports/tr9/
 */
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text in one line, as it may be printed: line breaks and tabs are blanks, and what a terminal would obey
 * is shown by its number, `\u001b`. For names of files and texts of authors, who may be anybody.
 */
export function visible(text: string): string {
  return text.replace(/\s+/g, (blank) => (/[\r\n\t]/.test(blank) ? " " : blank)).replace(ACTIVE, escapeOf);
}

/** The same for a text in several lines, which stay. */
export function visibleLines(text: string): string {
  return text.replace(ACTIVE, (sign) => (sign === "\n" ? sign : sign === "\t" ? " " : escapeOf(sign)));
}

/** A line of a source for quoting: one blank in the place of each such character, so that columns stay. */
export function quotable(line: string): string {
  return line.replace(ACTIVE, " ");
}

/** JSON with the same characters escaped, of which it needs only some to be. */
export function visibleJson(json: string): string {
  return json.replace(ACTIVE, (sign) => (sign === "\n" ? sign : escapeOf(sign)));
}

function escapeOf(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

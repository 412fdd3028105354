/**
 * Highlighted code as one piece of HTML a line. An element that goes over several lines, such as a long
 * comment, is closed at the end of each and opened again in the next.
 */
export function splitLines(markup: string): readonly string[] {
  const open: string[] = [];
  return markup.split("\n").map((line) => {
    const before = open.join("");
    for (const [tag] of line.matchAll(/<\/?span\b[^>]*>/g)) {
      if (tag.startsWith("</")) open.pop();
      else open.push(tag);
    }
    return before + line + "</span>".repeat(open.length);
  });
}

import { textsIn } from "../texts.ts";

/**
 * Puts each line of code into an element of its own, so that pages break between lines and a line that
 * is too long can be wrapped with an indent. An element that spans several lines (a long comment) is
 * repeated in each of them.
 */
export function splitCodeLines(code: HTMLElement): void {
  const lines: HTMLElement[] = [];
  const rest: Node = code.cloneNode(true);
  for (let end = lineEnd(rest); end; end = lineEnd(rest)) {
    const range = document.createRange();
    range.setStart(rest, 0);
    range.setEnd(end.text, end.offset);
    const before = range.extractContents();
    end.text.data = end.text.data.slice(1);
    lines.push(lineOf(before));
  }
  lines.push(lineOf(rest));
  code.replaceChildren(...lines);
  keepTogether(code, lines);
}

/** A listing of so few lines stands on one page. */
const SHORT = 6;

/** No page begins or ends with a single line of a listing. */
function keepTogether(code: HTMLElement, lines: readonly HTMLElement[]): void {
  code.parentElement?.classList.toggle("is-short", lines.length <= SHORT);
  lines[0]?.classList.add("keeps-next");
  lines.at(-1)?.classList.add("keeps-before");
}

/** The first line end. */
function lineEnd(within: Node): { readonly text: Text; readonly offset: number } | undefined {
  for (const text of textsIn(within)) {
    const offset = text.data.indexOf("\n");
    if (offset >= 0) return { text, offset };
  }
  return undefined;
}

function lineOf(content: Node): HTMLElement {
  const line = document.createElement("span");
  line.className = "code-line";
  line.append(...content.childNodes);
  if (line.textContent === "") line.append("\u200b");
  return line;
}

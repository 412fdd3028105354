/**
 * Puts each line of code into an element of its own, so that pages break between lines and a line that
 * is too long can be wrapped with an indent. An element that spans several lines (a long comment) is
 * repeated in each of them.
 */
export function splitCodeLines(code: HTMLElement): void {
  const lines: HTMLElement[] = [];
  // The line that is being filled, and in it the copies of the elements around the text that comes next.
  let open = startLine(lines, []);
  const add = (node: Node, around: readonly Element[]): void => {
    for (const child of node.childNodes) {
      if (child instanceof Element) {
        open.push(copyInto(open.at(-1)!, child));
        add(child, [...around, child]);
        open.pop();
      } else {
        const [first, ...others] = (child as Text).data.split("\n");
        if (first) open.at(-1)!.append(first);
        for (const text of others) {
          open = startLine(lines, around);
          if (text) open.at(-1)!.append(text);
        }
      }
    }
  };
  add(code, []);
  for (const line of lines) if (line.textContent === "") line.append(EMPTY);
  code.replaceChildren(...lines);
  keepTogether(code, lines);
}

/** What an empty line holds, so that it has its height. */
const EMPTY = "\u200b";
/** A listing of so few lines stands on one page. */
const SHORT = 6;
/** A line of so many letters is not divided: even in narrow columns it has few parts. */
const SHORT_LINE = 160;

/**
 * No page begins or ends with a single line of a listing, nor with one that an empty line sets apart. A listing
 * of one line is not marked: it would be kept with what stands before and behind it.
 */
function keepTogether(code: HTMLElement, lines: readonly HTMLElement[]): void {
  code.parentElement?.classList.toggle("is-short", lines.length <= SHORT);
  for (const line of lines) line.classList.toggle("is-short", line.textContent!.length <= SHORT_LINE);
  if (lines.length === 1) return;
  for (const line of endOf(lines)) line.classList.add("keeps-next");
  for (const line of endOf(lines.toReversed())) line.classList.add("keeps-before");
}

/** The first line, and the empty ones behind it. */
function endOf(lines: readonly HTMLElement[]): readonly HTMLElement[] {
  const next = lines.findIndex((line, index) => index > 0 && line.textContent !== EMPTY);
  return lines.slice(0, Math.max(1, next));
}

/** Adds a line in which copies of these elements are open; gives the line and them, from the outermost. */
function startLine(lines: HTMLElement[], around: readonly Element[]): Element[] {
  const line = document.createElement("span");
  line.className = "code-line";
  lines.push(line);
  const open: Element[] = [line];
  for (const element of around) open.push(copyInto(open.at(-1)!, element));
  return open;
}

/** Adds a copy of an element, without its content. */
function copyInto(parent: Element, element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  parent.append(copy);
  return copy;
}

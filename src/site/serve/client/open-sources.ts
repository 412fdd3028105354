/** How long a message stays, in ms. */
const SHOWN = 4000;

/**
 * Makes a click with the Alt key held open the line of the source that a place of the page comes from,
 * in the author's editor; in the list of errors, a click without it. While the key is held, the page shows
 * what would be opened.
 */
export function openSources(): void {
  const { documentElement: root } = document;
  const show = (isHeld: boolean) => root.toggleAttribute("data-triptych-picking", isHeld);
  addEventListener("keydown", ({ key }) => key === "Alt" && show(true), true);
  addEventListener("keyup", ({ key }) => key === "Alt" && show(false), true);
  addEventListener("blur", () => show(false));
  const stop = (event: MouseEvent) => {
    const marked = markedAt(event);
    if (!marked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === "click") void open(marked, event);
  };
  // Before links and the deck hear of it.
  for (const type of ["click", "mousedown", "pointerdown"] as const) addEventListener(type, stop, true);
  keepKeys();
  document.body.append(message);
}

/** Keys in the list of errors are for its buttons: in the talk, the space bar would go to the next slide. */
function keepKeys(): void {
  const panel = document.querySelector(".triptych-errors");
  for (const type of ["keydown", "keypress", "keyup"])
    panel?.addEventListener(type, (event) => event.stopPropagation());
}

/** What a click is to open the source of; nothing without the Alt key outside the list of errors. */
function markedAt({ target, altKey, button }: MouseEvent): HTMLElement | undefined {
  const element = target instanceof Element ? target : undefined;
  const isError = element?.closest(".triptych-errors") != null;
  if (button !== 0 || !(altKey || isError)) return undefined;
  return element?.closest<HTMLElement>("[data-source]") ?? undefined;
}

async function open(marked: HTMLElement, event: MouseEvent): Promise<void> {
  const body = JSON.stringify({ source: marked.dataset.source, below: linesAbove(event, marked) });
  const headers = { "content-type": "application/json" };
  try {
    const answer = await fetch("/__triptych/open", { method: "POST", headers, body });
    tell(await answer.text(), answer.ok);
  } catch {
    tell("the server does not answer", false);
  }
}

/** How many lines of a paragraph, a list item or of code are above the click. */
function linesAbove({ clientX, clientY }: MouseEvent, block: HTMLElement): number {
  const at = document.caretPositionFromPoint?.(clientX, clientY);
  if (!at || !block.matches("p, li, pre, dd") || !block.contains(at.offsetNode)) return 0;
  const above = document.createRange();
  above.setStart(block, 0);
  above.setEnd(at.offsetNode, at.offset);
  return above.toString().trimStart().split("\n").length - 1;
}

/** It is on the page before it says something: of a new element, screen readers may not read the text. */
const message = document.createElement("p");
message.role = "status";
message.lang = "en";
message.dir = "ltr";
message.className = "triptych-message";
let ending: ReturnType<typeof setTimeout> | undefined;

function tell(text: string, isGood: boolean): void {
  clearTimeout(ending);
  message.classList.toggle("triptych-failed", !isGood);
  message.textContent = text;
  ending = setTimeout(() => message.replaceChildren(), SHOWN);
}

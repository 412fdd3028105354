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
  addEventListener("keydown", ({ key }) => key === "Alt" && show(true));
  addEventListener("keyup", ({ key }) => key === "Alt" && show(false));
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
}

/** What a click is to open the source of; nothing for a click as any other. */
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

function tell(text: string, isGood: boolean): void {
  document.querySelector(".triptych-message")?.remove();
  const message = document.createElement("p");
  message.className = `triptych-message${isGood ? "" : " triptych-failed"}`;
  message.role = "status";
  message.textContent = text;
  document.body.append(message);
  setTimeout(() => message.remove(), SHOWN);
}

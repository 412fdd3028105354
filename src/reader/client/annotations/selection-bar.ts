import { smallButton } from "../button.ts";
import { words } from "../words.ts";

/** One thing to do with the words that the bar is for. */
export interface BarAction {
  readonly label: string | undefined;
  run(button: HTMLElement): void;
}

/** The bar with what can be done with selected or highlighted words. */
export interface SelectionBar {
  /** Shows the bar at words of the page, below what a note says. */
  show(at: DOMRect, actions: readonly BarAction[], note?: string): void;
  hide(): void;
  has(node: EventTarget | null): boolean;
}

/** How far the bar is from the words, px. */
const GAP = 8;

/** Makes the bar. Tab leads into it from the text, Escape closes it. */
export function selectionBar(): SelectionBar {
  const bar = document.createElement("div");
  bar.className = "selection-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words().selectedText ?? "");
  bar.hidden = true;
  // A press on a button must not take the selection away.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  document.body.append(bar);
  const hide = () => {
    if (bar.contains(document.activeElement))
      document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    bar.hidden = true;
  };
  addEventListener("keydown", (event) => {
    if (bar.hidden) return;
    if (event.key === "Escape") hide();
    if (event.key !== "Tab" || event.shiftKey || bar.contains(document.activeElement)) return;
    event.preventDefault();
    bar.querySelector("button")?.focus();
  });
  return {
    show(at, actions, note = "") {
      bar.replaceChildren(
        ...(note === "" ? [] : [paragraph(note)]),
        ...actions.map(({ label, run }) => smallButton(label, run)),
      );
      bar.hidden = false;
      place(bar, at);
    },
    hide,
    has: (node) => node instanceof Node && bar.contains(node),
  };
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  element.dir = "auto";
  return element;
}

/** Above the words, or below them where there is no room. On touch screens the style sheet puts it at the foot. */
function place(bar: HTMLElement, at: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = bar;
  const above = at.top - height - GAP;
  const top = above >= 0 ? above : at.bottom + GAP;
  const left = Math.min(Math.max(GAP, at.left + at.width / 2 - width / 2), innerWidth - width - GAP);
  bar.style.setProperty("--top", `${Math.round(top + scrollY)}px`);
  bar.style.setProperty("--left", `${Math.round(Math.max(0, left) + scrollX)}px`);
}

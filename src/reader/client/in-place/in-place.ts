import { smallButton } from "../button.ts";
import { isForBrowser } from "../is-for-browser.ts";
import { words } from "../words.ts";
import { type Card, cardOf } from "./card-of.ts";
import { placeBeside } from "./place-beside.ts";

/**
 * Opens what links of the text lead to beside them, and the page stays where it is: definitions, notes, cited
 * works, figures, the first words of answers. A link is followed as ever with a key held down, and where the
 * browser does not know the popover attribute.
 * https://html.spec.whatwg.org/multipage/popover.html
 */
export function inPlace(): void {
  if (!("popover" in HTMLElement.prototype)) return;
  const box = createBox();
  let opener: HTMLAnchorElement | undefined;
  let pressed: Element | undefined;
  // The press alone closes the box. A click on its own link must not open it again.
  addEventListener("pointerdown", () => (pressed = box.matches(":popover-open") ? opener : undefined), true);
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const again = pressed === link && event.detail > 0;
    pressed = undefined;
    if (!link || event.defaultPrevented || isForBrowser(event)) return;
    const card = cardOf(link);
    if (!card) {
      if (box.contains(link)) box.hidePopover();
      return;
    }
    event.preventDefault();
    if (again) return;
    if (!box.contains(link)) opener = link;
    open(box, card, opener!);
  });
  box.addEventListener("beforetoggle", (event) => {
    const isLeft = (event as ToggleEvent).newState === "closed" && box.contains(document.activeElement);
    if (isLeft) queueMicrotask(() => opener?.focus({ preventScroll: true }));
  });
  box.addEventListener("keydown", (event) => leaveAtEnd(event, box, () => opener));
}

function createBox(): HTMLElement {
  const box = document.createElement("div");
  box.popover = "auto";
  box.className = "in-place";
  box.role = "dialog";
  box.tabIndex = -1;
  return box;
}

function open(box: HTMLElement, { name, content }: Card, opener: Element): void {
  const head = document.createElement("p");
  head.className = "in-place-head";
  const title = document.createElement("strong");
  title.textContent = name;
  const close = smallButton(words().close, () => box.hidePopover());
  head.append(title, close);
  box.ariaLabel = name;
  box.dataset.kind = opener.className;
  box.replaceChildren(head, content);
  document.body.append(box);
  box.showPopover();
  box.scrollTop = 0;
  placeBeside(opener, box);
  box.focus({ preventScroll: true });
}

/** The tab key goes through the box and then on from its link, as if the box stood there. */
function leaveAtEnd(event: KeyboardEvent, box: HTMLElement, opener: () => HTMLElement | undefined): void {
  if (event.key !== "Tab") return;
  const stops = [...box.querySelectorAll<HTMLElement>("a[href], button, [tabindex='0'], summary")];
  const at = document.activeElement;
  const leaves = event.shiftKey ? at === box || at === stops[0] : at === stops.at(-1);
  if (!leaves) return;
  if (event.shiftKey) event.preventDefault();
  box.hidePopover();
  opener()?.focus({ preventScroll: true });
}

import { toolOf } from "../show/tool.ts";

/** The bar goes when nothing has moved for so long, in ms. */
const PATIENCE = 2500;

/** While the mouse points or draws, the bar comes only when it is this near to the foot, in px. */
const FOOT = 90;

/** A finger that moves farther than this does not tap, in px. */
const TAP = 12;

/**
 * Shows the bar when the mouse moves or the slide is tapped, and hides it after some time or by
 * another tap. It stays while the mouse or the focus is in it. `refresh` is called before it is shown.
 */
export function showBar(bar: HTMLElement, root: HTMLElement, refresh: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderMouse = false;
  const hide = () => {
    if (!isUnderMouse) delete bar.dataset.shown;
  };
  const show = () => {
    refresh();
    bar.dataset.shown = "";
    clearTimeout(timer);
    timer = setTimeout(hide, PATIENCE);
  };
  document.addEventListener("pointermove", (event) => {
    const moves = event.pointerType === "mouse" && (event.movementX !== 0 || event.movementY !== 0);
    const isFree = toolOf(root) === undefined || (event.buttons === 0 && event.clientY > innerHeight - FOOT);
    if (moves && isFree) show();
  });
  bar.addEventListener("pointerenter", ({ pointerType }) => {
    isUnderMouse = pointerType === "mouse";
  });
  bar.addEventListener("pointerleave", () => {
    isUnderMouse = false;
    if (bar.dataset.shown !== undefined) show();
  });
  bar.addEventListener("focusin", refresh);
  bar.addEventListener("click", show);
  onTap(root, () => (bar.dataset.shown === undefined ? show() : hide()));
}

/** Calls `tapped` when a finger touches the deck and is lifted at the same place, on nothing that reacts itself. */
function onTap(root: HTMLElement, tapped: () => void): void {
  let start: PointerEvent | undefined;
  root.addEventListener("pointerdown", (event) => {
    start = event.pointerType === "mouse" || !event.isPrimary ? undefined : event;
  });
  root.addEventListener("pointerup", (event) => {
    const isTap = start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < TAP;
    const reacts = (event.target as Element).closest("a, button, summary, input, video, audio, dialog");
    if (isTap && !reacts) tapped();
  });
}

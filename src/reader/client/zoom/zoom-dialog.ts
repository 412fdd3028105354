import { smallButton } from "../button.ts";
import { words } from "../words.ts";
import { bindGestures, pressKey, type Zoomable } from "./gestures.ts";
import { fitted, type Size, type View, WHOLE } from "./view.ts";

/** A picture of the page: an image, or a drawing that stands in it. */
type Picture = HTMLImageElement | SVGSVGElement;

/** Shows a copy of a picture, with its caption, on the whole screen; `opener` has the focus afterwards. */
export function showEnlarged(picture: Picture, opener: HTMLElement): void {
  const dialog = document.createElement("dialog");
  dialog.className = "enlarged";
  const caption = picture.closest("figure")?.querySelector("figcaption")?.cloneNode(true) as
    | HTMLElement
    | undefined;
  for (const each of caption?.querySelectorAll(".permalink") ?? []) each.remove();
  dialog.setAttribute("aria-label", caption?.textContent?.trim() || words().enlarge || "");
  const stage = document.createElement("div");
  stage.className = "enlarged-stage";
  const copy = picture.cloneNode(true) as Picture;
  stage.append(copy);
  const zoomable = zoomableIn(stage, copy, sizeOf(picture));
  dialog.append(controls(dialog, zoomable), stage, ...(caption ? [caption] : []));
  bindGestures(stage, zoomable, () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !pressKey(event.key, zoomable)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function controls(dialog: HTMLDialogElement, zoomable: Zoomable): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "enlarged-controls";
  const step = (sign: string, name: string | undefined, key: string) => {
    const button = smallButton(sign, () => void pressKey(key, zoomable));
    button.setAttribute("aria-label", name ?? "");
    return button;
  };
  bar.append(
    step("−", words().zoomOut, "-"),
    step("+", words().zoomIn, "+"),
    smallButton(words().close, () => dialog.close()),
  );
  return bar;
}

function zoomableIn(stage: HTMLElement, copy: Picture, own: Size): Zoomable {
  let view: View = WHOLE;
  return {
    view: () => view,
    sizes() {
      const frame = { width: stage.clientWidth, height: stage.clientHeight };
      return { frame, picture: fitted(own, frame) };
    },
    show(next) {
      view = next;
      copy.style.setProperty("transform", `translate(${view.x}px, ${view.y}px) scale(${view.scale})`);
      stage.classList.toggle("is-zoomed", view.scale > 1);
    },
  };
}

/** The size of a picture by itself, or as it is shown where it has none. */
function sizeOf(picture: Picture): Size {
  if (picture instanceof HTMLImageElement && picture.naturalWidth > 0)
    return { width: picture.naturalWidth, height: picture.naturalHeight };
  const { width, height } = picture.getBoundingClientRect();
  return { width: Math.max(1, width), height: Math.max(1, height) };
}

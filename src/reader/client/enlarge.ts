import { smallButton } from "./button.ts";
import { isForBrowser } from "./is-for-browser.ts";

/**
 * Opens a figure in a dialog of the window's size. The image links to its file, which is what opens
 * without this script, and with a key held down.
 */
export function enlarge(): void {
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>(".enlarge");
    if (!link || isForBrowser(event)) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    dialog.className = "enlarged";
    const figure = link.closest("figure")!.cloneNode(true) as HTMLElement;
    figure.removeAttribute("id");
    figure.querySelector(".enlarge")!.replaceWith(figure.querySelector("img")!);
    dialog.append(
      smallButton(link.dataset.close, () => dialog.close()),
      figure,
    );
    dialog.addEventListener("click", ({ target }) => {
      if (!(target as Element).closest("figcaption")) dialog.close();
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
}

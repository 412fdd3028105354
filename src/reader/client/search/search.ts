import { runScript } from "../run-script.ts";

/** The script of the search, in the site's folder. */
const SCRIPT = "assets/reader-search.js";

/** The search: a button opens it, and so does a key (`commands/`). Its script is loaded when it opens first. */
export function search(): void {
  const button = document.querySelector<HTMLElement>(".search-button");
  const dialog = document.querySelector<HTMLDialogElement>("dialog.search");
  if (!button || !dialog) return;
  const load = loader(dialog);
  const open = () => {
    if (dialog.open) return;
    load();
    dialog.showModal();
    dialog.querySelector("input")?.select();
  };
  button.addEventListener("click", open);
  dialog.addEventListener("keydown", ({ key }) => {
    // In a search field with text, the browser's own Escape would only empty the field.
    if (key === "Escape") dialog.close();
  });
  dialog.addEventListener("click", ({ target }) => {
    // A click outside, on the close button, or on a result, which may be on this same page.
    if (target === dialog || (target as Element).closest(".search-close, .search-results a")) dialog.close();
  });
}

/** Gives what loads the script once. When that fails, the dialog says so, and the next time is another try. */
function loader(dialog: HTMLDialogElement): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    void runScript(SCRIPT).catch(() => {
      isAsked = false;
      dialog.querySelector(".search-count")!.textContent = dialog.dataset.failed ?? "";
    });
  };
}

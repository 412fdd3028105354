import { smallButton } from "../button.ts";
import { plural } from "../plural.ts";
import { type Engine, type Hit, loadEngine } from "./engine.ts";
import { fillExperts, filterHits } from "./filters.ts";
import { resultItem } from "./result-list.ts";

/** How many results are shown at a time. */
const PAGE = 10;
/** How long typing must pause before a search starts, in ms. */
const PAUSE = 150;

/** The search: a button opens it, and so does a key (`commands/`). Its index is loaded when it opens first. */
export function search(): void {
  const button = document.querySelector<HTMLElement>(".search-button");
  const dialog = document.querySelector<HTMLDialogElement>("dialog.search");
  // A page from disk cannot load the index.
  if (!button || !dialog || !location.protocol.startsWith("http")) return;
  let engine: Promise<Engine> | undefined;
  const open = () => {
    if (dialog.open) return;
    engine ??= prepare(dialog);
    engine.catch(() => {
      dialog.close();
      button.hidden = true;
    });
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

async function prepare(dialog: HTMLDialogElement): Promise<Engine> {
  const engine = await loadEngine();
  const form = dialog.querySelector("form")!;
  const slug = document.body.dataset.article ?? "";
  (form.elements.namedItem("article") as HTMLSelectElement).value = slug;
  fillExperts(form, engine.records);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const run = async () => {
    const mine = ++latest;
    const words = String(new FormData(form).get("words") ?? "").trim();
    const hits = words === "" ? [] : filterHits(await engine.search(words), engine.records, form);
    if (mine !== latest) return;
    dialog.querySelector(".search-count")!.textContent =
      words === "" ? "" : plural(hits.length, dialog.dataset.results);
    await show(dialog, hits, 0, form);
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE);
  });
  form.addEventListener("change", () => fillExperts(form, engine.records));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });
  void run();
  return engine;
}

/** Shows a page of results from index `start` on, and a button for the next ones. */
async function show(
  dialog: HTMLElement,
  hits: readonly Hit[],
  start: number,
  form: HTMLFormElement,
): Promise<void> {
  const list = dialog.querySelector(".search-results")!;
  const everywhere = new FormData(form).get("article") === "";
  const found = await Promise.all(hits.slice(start, start + PAGE).map((hit) => hit.data()));
  const items = found.map((each) => resultItem(each, everywhere));
  if (start === 0) list.replaceChildren();
  list.append(...items);
  dialog.querySelector(".search-more")?.remove();
  if (hits.length <= start + PAGE) return;
  const more = smallButton(dialog.dataset.more, () => void show(dialog, hits, start + PAGE, form));
  more.classList.add("search-more");
  list.after(more);
}

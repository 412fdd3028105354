import type { ShelfArticle } from "../../shelf-file.ts";
import { replaceAddress } from "../address.ts";
import { smallButton } from "../button.ts";
import { plural } from "../plural.ts";
import { filterArticles, groupArticles, type ShelfChoice } from "./filter-articles.ts";
import { loadShelf } from "./shelf-data.ts";
import { groupElement } from "./shelf-elements.ts";

/** Lets the reader filter, sort and group the articles of the shelf; the address keeps the choice. */
export function shelf(): void {
  const form = document.querySelector<HTMLFormElement>(".shelf-controls");
  const list = document.querySelector(".shelf-groups");
  if (!form || !list) return;
  const whole = [...list.children];
  const pages = document.querySelector<HTMLElement>(".shelf-pages");
  const items = new Map(
    [...list.querySelectorAll<HTMLElement>("li[data-slug]")].map((item) => [item.dataset.slug!, item]),
  );
  const count = form.querySelector<HTMLElement>(".shelf-count")!;
  const all = count.textContent;
  let articles: Promise<readonly ShelfArticle[]> | undefined;
  const update = async () => {
    const choice = valuesOf(form);
    const isWhole = isDefault(choice);
    if (pages) pages.hidden = !isWhole;
    if (isWhole) {
      list.replaceChildren(...whole);
      count.textContent = all;
      return;
    }
    articles ??= loadShelf();
    const shown = filterArticles(await articles, choice, (slug) => items.get(slug)?.textContent ?? "");
    if (!isSame(choice, valuesOf(form))) return;
    const years = list.classList.contains("close");
    const { undated = "", untagged = "" } = form.dataset;
    const { lang } = document.documentElement;
    const groups = groupArticles(shown, choice.sort, { undated, untagged, lang, years });
    list.replaceChildren(...groups.map((group) => groupElement(group, items)));
    if (shown.length === 0) list.append(wholeButton(form));
    count.textContent = plural(shown.length, count.dataset.articles);
  };
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    void update();
    remember(valuesOf(form));
  });
  void update();
}

/** What to do when nothing fits: a button that empties filter and tag. */
function wholeButton(form: HTMLFormElement): HTMLElement {
  return smallButton(form.dataset.all, () => {
    for (const name of ["filter", "tag"]) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = "";
    }
    form.dispatchEvent(new Event("input"));
    (form.elements.namedItem("filter") as HTMLElement).focus();
  });
}

function valuesOf(form: HTMLFormElement): ShelfChoice {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? "");
  return { filter: value("filter").trim(), tag: value("tag"), sort: value("sort") };
}

function isDefault({ filter, tag, sort }: ShelfChoice): boolean {
  return filter === "" && tag === "" && sort === "date";
}

function isSame(one: ShelfChoice, other: ShelfChoice): boolean {
  return one.filter === other.filter && one.tag === other.tag && one.sort === other.sort;
}

function remember(choice: ShelfChoice): void {
  const chosen = Object.entries(choice).filter(([, value]) => value !== "" && value !== "date");
  const query = new URLSearchParams(chosen).toString();
  replaceAddress(query ? `?${query}` : location.pathname);
}

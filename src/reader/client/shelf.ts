import { replaceAddress } from "./address.ts";
import { plural } from "./plural.ts";

/** Lets the reader filter and sort the articles of the shelf; the address keeps the choice. */
export function shelf(): void {
  const form = document.querySelector<HTMLFormElement>(".shelf-controls");
  const list = document.querySelector(".shelf");
  if (!form || !list) return;
  const items = [...list.children] as HTMLElement[];
  const texts = new Map(items.map((item) => [item, (item.textContent ?? "").toLowerCase()]));
  const byTitle = [...items].sort((a, b) =>
    titleOf(a).localeCompare(titleOf(b), document.documentElement.lang),
  );
  const count = form.querySelector<HTMLElement>(".shelf-count")!;
  const update = () => {
    const { filter, tag, sort } = valuesOf(form);
    list.append(...(sort === "title" ? byTitle : items));
    for (const item of items) {
      const tags = item.dataset.tags?.split("\n") ?? [];
      item.hidden = !texts.get(item)!.includes(filter!.toLowerCase()) || (tag !== "" && !tags.includes(tag!));
    }
    const left = items.filter(({ hidden }) => !hidden).length;
    count.textContent = plural(left, count.dataset.articles);
  };
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    update();
    remember(form);
  });
  update();
}

function titleOf(item: HTMLElement): string {
  return item.querySelector("h2")?.textContent ?? "";
}

function valuesOf(form: HTMLFormElement): Record<"filter" | "tag" | "sort", string> {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? "");
  return { filter: value("filter"), tag: value("tag"), sort: value("sort") };
}

function remember(form: HTMLFormElement): void {
  const chosen = Object.entries(valuesOf(form)).filter(([, value]) => value !== "" && value !== "date");
  const query = new URLSearchParams(chosen).toString();
  replaceAddress(query ? `?${query}` : location.pathname);
}

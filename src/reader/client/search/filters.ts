import type { Hit, Records } from "./engine.ts";

/** The hits of the article and expert that are chosen in the form. */
export function filterHits(hits: readonly Hit[], all: Records, form: HTMLFormElement): readonly Hit[] {
  const { article, expert } = chosen(form, all);
  return hits.filter(({ id }) => {
    const [ofArticle, byExpert] = all.records[id] ?? [];
    return (article < 0 || ofArticle === article) && (expert < 0 || byExpert === expert);
  });
}

/** Fills the list of experts with those who answer in the chosen article, or in any when none is chosen. */
export function fillExperts(form: HTMLFormElement, all: Records): void {
  const select = form.elements.namedItem("expert") as HTMLSelectElement;
  const { article } = chosen(form, all);
  const here = new Set(
    Object.values(all.records).flatMap(([of, by]) =>
      by >= 0 && (article < 0 || of === article) ? [by] : [],
    ),
  );
  const before = select.value;
  const options = all.experts.filter((_, place) => here.has(place)).map((name) => new Option(name, name));
  select.replaceChildren(select.options[0]!, ...options);
  select.value = options.some(({ value }) => value === before) ? before : "";
  select.hidden = options.length === 0;
}

function chosen(form: HTMLFormElement, { articles, experts }: Records): { article: number; expert: number } {
  const data = new FormData(form);
  const slug = data.get("article");
  return {
    article: slug === "" ? -1 : articles.findIndex(([each]) => each === slug),
    expert: experts.indexOf(String(data.get("expert") ?? "")),
  };
}

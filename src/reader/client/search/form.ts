import type { SearchedArticles } from "../../search-index/search-data.ts";
import { arrowKeys } from "./arrow-keys.ts";
import { engineFor } from "./choose-engine.ts";
import type { Choice } from "./engine.ts";
import { loadArticles } from "./load.ts";
import { showAnswer, showNothing } from "./show-answer.ts";

/** How long typing must pause before a search starts, in ms. */
const PAUSE = 120;

/** Makes the form of the dialog search, and shows what it finds. Says so where it cannot search. */
export async function searchForm(dialog: HTMLDialogElement): Promise<void> {
  const form = dialog.querySelector("form")!;
  arrowKeys(dialog);
  let latest = 0;
  const run = async () => {
    const mine = ++latest;
    const { typed, choice } = valuesOf(form);
    try {
      const articles = await loadArticles();
      const engine = await engineFor(choice.article, articles);
      if (mine !== latest) return;
      if (!engine) return showNothing(dialog, dialog.dataset.disk);
      fillExperts(form, engine.experts(choice.article));
      if (typed === "") return showNothing(dialog, dialog.dataset.hint);
      const answer = await engine.find(typed, valuesOf(form).choice);
      if (mine === latest) await showAnswer(dialog, answer, choice, () => mine === latest);
    } catch (error) {
      if (mine === latest) showNothing(dialog, dialog.dataset.failed);
      reportError(error);
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void run().then(() => {
      const first = dialog.querySelector<HTMLElement>(".search-results a");
      // On a phone, Enter only puts the keyboard away, which has hidden the results.
      if (matchMedia("(any-hover: hover)").matches) first?.click();
      else first?.focus();
    });
  });
  fillArticles(form, await loadArticles().catch(() => undefined));
  await run();
}

function valuesOf(form: HTMLFormElement): { readonly typed: string; readonly choice: Choice } {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? "").trim();
  return { typed: value("words"), choice: { article: value("article"), expert: value("expert") } };
}

/** Fills the list of articles with all but the one that the page is of, which it has already. */
function fillArticles(form: HTMLFormElement, all: SearchedArticles | undefined): void {
  const select = form.elements.namedItem("article") as HTMLSelectElement;
  const slug = document.body.dataset.article ?? "";
  const others = (all?.articles ?? []).filter((each) => each.slug !== slug);
  select.append(...others.map((each) => new Option(each.title, each.slug)));
  select.value = slug;
  select.hidden = select.options.length < 2 || (slug !== "" && others.length === 0);
}

/** Fills the list of experts, and keeps the choice if it can. */
function fillExperts(form: HTMLFormElement, names: readonly string[]): void {
  const select = form.elements.namedItem("expert") as HTMLSelectElement;
  const before = select.value;
  select.replaceChildren(select.options[0]!, ...names.map((name) => new Option(name, name)));
  select.value = names.includes(before) ? before : "";
  select.hidden = names.length === 0;
}

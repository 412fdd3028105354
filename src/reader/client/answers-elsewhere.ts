import type { ListedAnswer } from "../answers-list.ts";
import { citeBrought } from "./cite.ts";
import { compareButton } from "./compare-button.ts";
import { runScript } from "./run-script.ts";
import { words } from "./words.ts";

// A question with many answers has them on several pages. Answers from the other ones are brought onto this page
// to be compared, where the site comes from a server: pages from disk cannot read other pages.

declare const triptychAnswers: readonly ListedAnswer[];

/** Brings answers of other pages onto this one. */
export interface AnswersElsewhere {
  /** Brings those of these experts, as far as the question has them, and gives their buttons. */
  bring(slugs: readonly string[]): Promise<readonly HTMLElement[]>;
}

/** Adds a field to the bar that finds experts of other pages; `choose` is told who is chosen. */
export function answersElsewhere(
  bar: HTMLElement,
  choose: (slug: string) => void,
): AnswersElsewhere | undefined {
  const { answers } = bar.dataset;
  if (answers === undefined || !/^http/.test(location.protocol)) return undefined;
  const list = new URL(answers, location.href).href;
  let loading: Promise<readonly ListedAnswer[]> | undefined;
  const listed = () => {
    loading ??= runScript(list).then(() => triptychAnswers);
    return loading;
  };
  bar.append(field(listed, choose));
  return {
    async bring(slugs) {
      const all = await listed();
      const chips: HTMLElement[] = [];
      const order = all.map(([slug]) => slug);
      for (const [slug, , number] of all.filter(([each]) => slugs.includes(each))) {
        if (answerOf(slug)) continue;
        const address = list.replace(/\/answers\.js$/, number === 0 ? ".html" : `/${number + 1}.html`);
        const page = await pageAt(address);
        const answer = page && answerFrom(page, address, slug);
        if (!answer) continue;
        insert(answer, order);
        const chip = chipFrom(page, answer.id, bar);
        if (chip) chips.push(compareButton(chip, slug));
      }
      return chips;
    },
  };
}

/** The field, with the names of those who are on other pages once it is used. */
function field(listed: () => Promise<readonly ListedAnswer[]>, choose: (slug: string) => void): HTMLElement {
  const box = document.createElement("p");
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
  const names = Object.assign(document.createElement("datalist"), { id: "page.experts-elsewhere" });
  box.className = "find-chips add-answer";
  input.setAttribute("list", names.id);
  label.append(words().findExpert ?? "", " ", input, names);
  box.append(label);
  const fill = async () => {
    const others = (await listed()).filter(([slug]) => !answerOf(slug));
    names.replaceChildren(...others.map(([, name]) => new Option(name)));
  };
  input.addEventListener("focus", () => void fill().catch(() => undefined));
  input.addEventListener("change", () => {
    void listed().then((all) => {
      const found = all.find(([, name]) => name === input.value.trim());
      if (!found) return;
      input.value = "";
      choose(found[0]);
    });
  });
  return box;
}

function answerOf(slug: string): HTMLElement | null {
  return document.querySelector(`.answer[data-expert="${CSS.escape(slug)}"]`);
}

async function pageAt(address: string): Promise<Document | undefined> {
  const response = await fetch(address);
  return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : undefined;
}

/** An answer of another page; its links lead where they led there. */
function answerFrom(page: Document, address: string, slug: string): HTMLElement | undefined {
  const found = page.querySelector<HTMLElement>(`.answer[data-expert="${CSS.escape(slug)}"]`);
  if (!found) return undefined;
  const answer = document.importNode(found, true);
  for (const name of ["href", "src", "poster"])
    for (const each of answer.querySelectorAll(`[${name}]`)) {
      const target = each.getAttribute(name)!;
      // Notes have come along.
      const isHere = target.startsWith("#") && answer.querySelector(`[id="${CSS.escape(target.slice(1))}"]`);
      if (!isHere) each.setAttribute(name, new URL(target, address).href);
    }
  citeBrought(answer, found.closest<HTMLElement>("[data-citations]"));
  return answer;
}

/** Puts an answer among those of the page, in the order of all. */
function insert(answer: HTMLElement, order: readonly string[]): void {
  const box = document.querySelector(".answers")!;
  // The link to it among those to other pages has had its id.
  document.getElementById(answer.id)?.removeAttribute("id");
  const place = ({ dataset }: HTMLElement) => order.indexOf(dataset.expert ?? "");
  const own = [...box.querySelectorAll<HTMLElement>(":scope > .answer")];
  const next = own.find((each) => place(each) > place(answer));
  box.insertBefore(answer, next ?? null);
}

/** Puts the link to an answer in the bar of another page into the bar of this one, and gives it. */
function chipFrom(page: Document, id: string, bar: HTMLElement): HTMLAnchorElement | undefined {
  const link = page.querySelector(`.compare .chips a[href="#${CSS.escape(id)}"]`);
  const item = link?.closest("li");
  if (!item) return undefined;
  const own = document.importNode(item, true);
  [...bar.querySelectorAll(".chip-row")].at(-1)!.append(own);
  return own.querySelector("a") ?? undefined;
}

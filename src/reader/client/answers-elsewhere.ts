import type { ListedAnswer } from "../answers-list.ts";
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
      for (const [slug, name, initials, colour, page] of all.filter(([each]) => slugs.includes(each))) {
        if (answerOf(slug)) continue;
        const address = list.replace(/\/answers\.js$/, page === 0 ? ".html" : `/${page + 1}.html`);
        const answer = await answerFrom(address, slug);
        if (!answer) continue;
        insert(
          answer,
          all.map(([each]) => each),
        );
        chips.push(addChip(bar, slug, name, initials, colour));
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

/** An answer of another page, without what needs that page's scripts; its links lead where they led there. */
async function answerFrom(address: string, slug: string): Promise<HTMLElement | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const found = page.querySelector<HTMLElement>(`.answer[data-expert="${CSS.escape(slug)}"]`);
  if (!found) return undefined;
  const answer = document.importNode(found, true);
  for (const each of answer.querySelectorAll(".cite")) each.remove();
  for (const name of ["href", "src", "poster"])
    for (const each of answer.querySelectorAll(`[${name}]`)) {
      const target = each.getAttribute(name)!;
      // Notes have come along.
      const isHere = target.startsWith("#") && answer.querySelector(`[id="${CSS.escape(target.slice(1))}"]`);
      if (!isHere) each.setAttribute(name, new URL(target, address).href);
    }
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

/** A button like those of the bar. */
function addChip(
  bar: HTMLElement,
  slug: string,
  name: string,
  initials: string,
  colour: number,
): HTMLElement {
  const rows = bar.querySelectorAll(".chip-row");
  const item = document.createElement("li");
  item.dataset.colour = String(colour);
  const chip = Object.assign(document.createElement("button"), {
    type: "button",
    className: "chip",
    title: name,
  });
  chip.dataset.expert = slug;
  const short = Object.assign(document.createElement("span"), {
    className: "initials",
    textContent: initials,
  });
  const full = Object.assign(document.createElement("span"), { className: "hidden", textContent: name });
  chip.append(short, ...(initials === name ? [] : [" ", full]));
  item.append(chip);
  rows[rows.length - 1]!.append(item);
  return chip;
}

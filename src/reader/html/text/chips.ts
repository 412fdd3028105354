import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { initialsHtml } from "../../../markup/initials.ts";
import { MANY_EXPERTS } from "../../view/pages/matrix.ts";
import type { AnswerElsewhere } from "../../view/text/part.ts";
import type { Person } from "../../view/text/person.ts";
import { textElement } from "../elements.ts";

/** An expert's initials as a link to their page or answer. `current` marks the expert of this page. */
interface Chip extends Pick<Person, "name" | "initials" | "colour" | "href"> {
  readonly current?: boolean;
  readonly position?: string | undefined;
}

/** An expert whose answers can be shown and hidden. */
export interface Comparable extends Pick<Person, "slug" | "name" | "initials" | "colour"> {
  readonly position: string | undefined;
}

/** A row of chips; `label` is its name for screen readers. A single chip would be no choice: no row. */
export function chipRow(chips: readonly Chip[], label: string): Html | undefined {
  if (chips.length < 2) return undefined;
  const item = (chip: Chip) => {
    const { colour, href, current = false } = chip;
    return html`<li data-colour="${colour}"><a href="${href}" title="${tooltip(chip)}"${attribute("aria-current", current && "page")}>${chipText(chip)}</a></li>`;
  };
  return lines(
    html`<nav class="chips" aria-label="${label}">`,
    chipLists(chips, "plain", item),
    html`</nav>`,
  );
}

/** The answers of a question that are on its other pages, after the ones `here`, as links that can be found by name. */
export function chipsElsewhere(answers: readonly AnswerElsewhere[], here: number, words: Words): Html {
  const count = words.expertCount(answers.length + here);
  const item = ({ id, href, text, colour }: AnswerElsewhere) =>
    html`<li id="${id}"${attribute("data-colour", colour)}><a href="${href}">${text}</a></li>`;
  return lines(
    html`<nav class="chips elsewhere" aria-label="${count}">`,
    html`<p class="find-chips"><label>${words.findExpert} <input type="search" autocomplete="off"></label></p>`,
    chipLists(answers, "plain", item, 0),
    html`</nav>`,
  );
}

/** The chips as a list; of more than a `few` whose positions are known, a list for each position, the most frequent first. */
function chipLists<T extends Pick<Chip, "position">>(
  chips: readonly T[],
  className: string,
  item: (chip: T) => Html,
  few = MANY_EXPERTS,
): Html {
  const list = (some: readonly T[]) => lines(html`<ul class="${className}">`, some.map(item), html`</ul>`);
  if (chips.length <= few || chips.every(({ position }) => position === undefined)) return list(chips);
  const groups = new Map<string, T[]>();
  for (const chip of chips) {
    const position = chip.position ?? "–";
    groups.set(position, [...(groups.get(position) ?? []), chip]);
  }
  const order = [...groups].sort(([, one], [, other]) => other.length - one.length);
  return lines(
    order.map(([position, some]) =>
      lines(
        html`<div class="chip-group">`,
        html`<p>${position} · ${some.length}</p>`,
        list(some),
        html`</div>`,
      ),
    ),
  );
}

/**
 * The buttons that show and hide answers. They need a script, so the style sheet shows them only
 * where scripts run; elsewhere it shows the chips, which lead to the answers. With positions, the whole
 * article can be cut to the questions on which they differ. `list` is the script that lists answers on other pages.
 */
export function compareBar(
  experts: readonly Comparable[],
  words: Words,
  {
    hasPositions = false,
    list,
  }: { readonly hasPositions?: boolean; readonly list?: string | undefined } = {},
): Html {
  const button = (expert: Comparable) =>
    html`<li data-colour="${expert.colour}"><button type="button" class="chip" data-expert="${expert.slug}" aria-pressed="true" title="${tooltip(expert)}">${chipText(expert)}</button></li>`;
  const toggle = (name: "side" | "key" | "differ", text: string) =>
    html`<button type="button" class="toggle" data-toggle="${name}" aria-pressed="false">${text}</button>`;
  return lines(
    html`<div class="compare" role="group" aria-label="${words.compare}"${attribute("data-answers", list)}>`,
    experts.length > MANY_EXPERTS &&
      html`<p class="find-chips"><label>${words.findExpert} <input type="search" autocomplete="off"></label></p>`,
    chipLists(experts, "plain chip-row", button),
    html`<p class="toggles">`,
    toggle("side", words.sideBySide),
    toggle("key", words.keyPointsOnly),
    hasPositions && toggle("differ", words.onlyDifferences),
    html`</p>`,
    hasPositions && html`<p class="no-differences" role="status" hidden>${words.noDifferences}</p>`,
    html`</div>`,
  );
}

/** The initials, and for screen readers the whole name. */
function chipText({ name, initials }: Pick<Person, "name" | "initials">): Html {
  return html`${initialsHtml(initials)}${initials === name ? undefined : [" ", textElement("span", name, "hidden")]}`;
}

/** The whole name, and what the expert holds on the question. */
function tooltip({ name, position }: Pick<Chip, "name" | "position">): string {
  return position === undefined ? name : `${name}: ${position}`;
}

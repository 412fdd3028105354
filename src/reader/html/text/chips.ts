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
  return lines(
    html`<nav class="chips" aria-label="${label}">`,
    chipLists(chips, "plain", chipLink),
    html`</nav>`,
  );
}

function chipLink(chip: Chip): Html {
  const { colour, href, current = false } = chip;
  return html`<li data-colour="${colour}"><a href="${href}" title="${tooltip(chip)}"${attribute("aria-current", current && "page")}>${chipText(chip)}</a></li>`;
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

/** The chips as a list; of more than a `few` whose positions are known, a list for each position, the most frequent first, then the rest. */
function chipLists<T extends Pick<Chip, "position">>(
  chips: readonly T[],
  className: string,
  item: (chip: T) => Html,
  few = MANY_EXPERTS,
): Html {
  const list = (some: readonly T[]) => lines(html`<ul class="${className}">`, some.map(item), html`</ul>`);
  if (chips.length <= few || chips.every(({ position }) => position === undefined)) return list(chips);
  const groups = new Map<string | undefined, T[]>();
  for (const chip of chips) groups.set(chip.position, [...(groups.get(chip.position) ?? []), chip]);
  const order = [...groups].sort(
    ([one, ones], [other, others]) =>
      Number(one === undefined) - Number(other === undefined) || others.length - ones.length,
  );
  return lines(
    order.map(([position, some]) =>
      lines(
        html`<div class="chip-group">`,
        position !== undefined && html`<p>${position} · ${some.length}</p>`,
        list(some),
        html`</div>`,
      ),
    ),
  );
}

/**
 * The buttons that show and hide answers of the whole article. They need a script, so the style sheet shows them only
 * where scripts run. With positions, the article can be cut to the questions on which they differ.
 */
export function compareBar(experts: readonly Comparable[], words: Words, hasPositions: boolean): Html {
  const button = (expert: Comparable) =>
    html`<li data-colour="${expert.colour}"><button class="chip" data-expert="${expert.slug}" aria-pressed="true" title="${tooltip(expert)}">${chipText(expert)}</button></li>`;
  return lines(
    html`<div class="compare" role="group" aria-label="${words.compare}">`,
    findField(experts, words),
    chipLists(experts, "plain chip-row", button),
    toggles(words, hasPositions),
    hasPositions && html`<p class="no-differences" role="status" hidden>${words.noDifferences}</p>`,
    html`</div>`,
  );
}

/**
 * The experts who answer a question, each with a link to the answer on the same page. A script makes buttons of the
 * links, which show and hide answers; `list` is the script that lists those on other pages.
 */
export function compareLinks(chips: readonly Chip[], list: string | undefined, words: Words): Html {
  return lines(
    html`<div class="compare by-links" role="group" aria-label="${words.compare}"${attribute("data-answers", list)}>`,
    findField(chips, words),
    html`<nav class="chips" aria-label="${words.experts}">`,
    chipLists(chips, "plain", chipLink),
    html`</nav>`,
    toggles(words, false),
    html`</div>`,
  );
}

function findField(experts: readonly unknown[], words: Words): Html | undefined {
  if (experts.length <= MANY_EXPERTS) return undefined;
  return html`<p class="find-chips"><label>${words.findExpert} <input type="search" autocomplete="off"></label></p>`;
}

/** A script says which of them are on. */
function toggles(words: Words, hasPositions: boolean): Html {
  const toggle = (name: "side" | "key" | "differ", text: string) =>
    html`<button class="toggle" data-toggle="${name}">${text}</button>`;
  return lines(
    html`<p class="toggles">`,
    toggle("side", words.sideBySide),
    toggle("key", words.keyPointsOnly),
    hasPositions && toggle("differ", words.onlyDifferences),
    html`</p>`,
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

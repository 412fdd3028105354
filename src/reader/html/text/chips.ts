import { escapeHtml } from "../../../markup/html.ts";
import type { Person } from "../../view/text/person.ts";
import { lines } from "../elements.ts";

/** An expert's initials as a link, here or to another page. */
export interface Chip extends Pick<Person, "name" | "initials" | "colour" | "href"> {
  readonly current?: boolean;
}

/** A row of chips. `label` names the row for screen readers. */
export function chipRow(chips: readonly Chip[], label: string): string {
  if (chips.length < 2) return "";
  const item = ({ name, initials, colour, href, current }: Chip) => {
    const here = current ? ' aria-current="page"' : "";
    const whole = initials === name ? "" : ` <span class="hidden">${escapeHtml(name)}</span>`;
    return `<li data-colour="${colour}"><a href="${escapeHtml(href)}" title="${escapeHtml(name)}"${here}>${escapeHtml(initials)}${whole}</a></li>`;
  };
  return lines(
    `<nav class="chips" aria-label="${escapeHtml(label)}">`,
    '<ul class="plain">',
    chips.map(item),
    "</ul>",
    "</nav>",
  );
}

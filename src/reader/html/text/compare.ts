import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { Comparable } from "../../view/text/compare.ts";
import { lines, textElement } from "../elements.ts";

/**
 * The buttons that show and hide answers. They do nothing by themselves, so the style sheet shows
 * them only where scripts run; elsewhere the chips lead to the answers.
 */
export function compareBar(experts: readonly Comparable[], words: Words): string {
  if (experts.length === 0) return "";
  return lines(
    `<div class="compare" role="group" aria-label="${escapeHtml(words.compare)}">`,
    '<ul class="plain chip-row">',
    experts.map(chip),
    "</ul>",
    '<p class="toggles">',
    toggle("side", words.sideBySide),
    toggle("key", words.keyPointsOnly),
    "</p>",
    "</div>",
  );
}

function chip({ slug, name, initials, colour, answer }: Comparable): string {
  const whole = initials === name ? "" : ` ${textElement("span", name, "hidden")}`;
  return `<li data-colour="${colour}"><button type="button" class="chip" data-expert="${escapeHtml(slug)}" data-answer="${escapeHtml(answer)}" aria-pressed="true" title="${escapeHtml(name)}">${escapeHtml(initials)}${whole}</button></li>`;
}

function toggle(name: "side" | "key", text: string): string {
  return `<button type="button" class="toggle" data-toggle="${name}" aria-pressed="false">${escapeHtml(text)}</button>`;
}

import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import { lines, textElement } from "../elements.ts";

/**
 * How the reader wants pages to look, behind “Aa”. The values are those of `client/choices.ts`,
 * which also checks the ones that are chosen.
 */
export function settings(words: Words): string {
  return lines(
    '<details class="settings">',
    `<summary aria-label="${escapeHtml(words.display)}" title="${escapeHtml(words.display)}">Aa</summary>`,
    '<div class="settings-body">',
    choice("theme", words.theme, [
      ["system", words.likeSystem],
      ["light", words.light],
      ["dark", words.dark],
    ]),
    choice(
      "size",
      words.textSize,
      ["90", "100", "115", "130"].map((percent) => [percent, `${percent}\u202f%`]),
    ),
    choice("face", words.typeface, [
      ["serif", words.serif],
      ["sans", words.sans],
    ]),
    "</div>",
    "</details>",
  );
}

function choice(name: string, legend: string, values: readonly (readonly string[])[]): string {
  return lines(
    "<fieldset>",
    textElement("legend", legend),
    values.map(
      ([value, text]) =>
        `<label><input type="radio" name="${name}" value="${value}"> ${textElement("span", text, name === "face" ? `face-${value}` : undefined)}</label>`,
    ),
    "</fieldset>",
  );
}

import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { textElement } from "../elements.ts";

/** The settings for how pages look. The values are those that `client/choices.ts` allows. */
export function settingsBody(words: Words): Html {
  return lines(
    html`<div class="settings-body">`,
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
    choice("contrast", words.contrast, [
      ["system", words.likeSystem],
      ["high", words.highContrast],
    ]),
    choice("spacing", words.spacing, [
      ["normal", words.normalSpacing],
      ["wide", words.wideSpacing],
    ]),
    choice("shortcuts", words.shortcuts, [
      ["yes", words.yes],
      ["no", words.no],
    ]),
    html`<button type="button" class="small-button all-keys" aria-keyshortcuts="?">${words.keyboardKeys}</button>`,
    // Hidden until a script finds a voice for the language of the article.
    html`<button type="button" class="small-button listen-button" hidden>${words.listen}</button>`,
    html`</div>`,
  );
}

function choice(name: string, legend: string, values: readonly (readonly string[])[]): Html {
  const option = ([value, text]: readonly string[]) =>
    html`<label><input type="radio" name="${name}" value="${value}"> <span${attribute("class", name === "face" && `face-${value}`)}>${text}</span></label>`;
  return lines(html`<fieldset>`, textElement("legend", legend), values.map(option), html`</fieldset>`);
}

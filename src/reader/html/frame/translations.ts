import type { Words } from "../../../i18n/words.ts";
import { type Html, html } from "../../../markup/html.ts";
import type { TranslationLink } from "../../view/frame/translations.ts";
import { separated } from "../elements.ts";

/** `Also in: Deutsch · Français`; nothing when there is no other language. */
export function translationLine(links: readonly TranslationLink[], words: Words): Html | undefined {
  if (links.length === 0) return undefined;
  const pieces = links.map(
    ({ lang, dir, text, href }) =>
      html`<a href="${href}" hreflang="${lang}" lang="${lang}" dir="${dir}" rel="alternate">${text}</a>`,
  );
  return html`<p class="translations">${words.otherLanguages}: ${separated(" · ", pieces)}</p>`;
}

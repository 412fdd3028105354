import type { Words } from "../../../i18n/words.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import type { ChangeView } from "../../view/pages/landing-page.ts";
import { textElement } from "../elements.ts";
import { CHANGES_ID } from "../ids.ts";

/** What was changed in the article, the newest first; nothing when nothing was. */
export function changeList(changes: readonly ChangeView[], words: Words): Html | undefined {
  if (changes.length === 0) return undefined;
  const item = ({ date, version, text }: ChangeView) =>
    html`<dt><time datetime="${date.iso}">${date.text}</time>${version && html` · ${version}`}</dt>${textElement("dd", text)}`;
  return lines(
    html`<section class="changes" aria-labelledby="${CHANGES_ID}">`,
    html`<h2 id="${CHANGES_ID}">${words.changes}</h2>`,
    html`<dl>`,
    changes.map(item),
    html`</dl>`,
    html`</section>`,
  );
}

import { type Html, html } from "./html.ts";

/** A title of two parts, with the colon in the first. Shorter first parts are no lines of their own. */
const PARTS = /^(?<first>.{6,}?(?::(?=\s)|：))(?<blank>\s*)(?<rest>\S.*)$/su;

/**
 * The title of an article as markup. What follows a colon is an element that stays together: a title that
 * needs two lines ends the first one there (`Cancer nanomedicine: / five questions, four experts`).
 */
export function titleInParts(title: string): Html {
  const { first, blank, rest } = PARTS.exec(title)?.groups ?? {};
  if (rest === undefined) return html`${title}`;
  return html`${first}${blank}<span class="together">${rest}</span>`;
}

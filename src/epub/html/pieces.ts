import { DOT } from "../../i18n/credit-line.ts";
import { attribute, type Html, html } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { LinkedText, PersonView } from "../view/title-page.ts";

/** Text as a link, where it has an address. */
export function linked({ text, href }: Partial<LinkedText> & { readonly text: string }, rel?: string): Html {
  return href === undefined ? html`${text}` : html`<a href="${href}"${attribute("rel", rel)}>${text}</a>`;
}

/** Pieces in a row with a dot between them. */
export function dotted(pieces: readonly (Html | string)[]): Html {
  return html`${pieces.map((piece, index) => html`${index > 0 && DOT}${piece}`)}`;
}

/** An expert's name, as a link to their page, and the initials unless they are the name. */
export function nameAndInitials({ name, initials, href }: PersonView): Html {
  const link = html`<a href="${href}">${name}</a>`;
  return initials === name ? link : html`${link} ${initialsHtml(initials)}`;
}

/** `ORCID 0000-0002-1825-0097` */
export function orcidLink(orcid: string): Html {
  return html`<a href="${orcid}">ORCID ${orcid.slice(orcid.lastIndexOf("/") + 1)}</a>`;
}

/** The prompts of a page, under a heading of `level`; nothing when there are none. */
export function promptsHtml(prompts: readonly Html[], title: string, level: number): Html | undefined {
  if (prompts.length === 0) return undefined;
  return html`<section class="prompts">
<h${level}>${title}</h${level}>
${prompts}
</section>`;
}

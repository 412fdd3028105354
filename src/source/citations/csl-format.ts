import CSL from "citeproc";
import { isRemote } from "../../prose/address.ts";
import { plainText } from "../../prose/plain-text.ts";

/** The name of our output format among those of the processor. */
export const FORMAT = "triptych";

/** Before and after the label of a work, so that lists can set it apart. */
const LABEL_START = "\uE010";
const LABEL_END = "\uE011";

const spanOf = (name: string) => `<span class="${name}">%%STRING%%</span>`;

/**
 * The processor's HTML with classes in place of inline styles, which pages may not have, and with links
 * to safe addresses only.
 */
CSL.Output.Formats[FORMAT] = {
  ...CSL.Output.Formats.html,
  "@font-style/normal": spanOf("csl-normal"),
  "@font-variant/small-caps": spanOf("csl-small-caps"),
  "@font-variant/normal": spanOf("csl-normal-caps"),
  "@font-weight/normal": spanOf("csl-normal-weight"),
  "@text-decoration/none": "%%STRING%%",
  "@text-decoration/underline": spanOf("csl-underline"),
  "@vertical-align/baseline": "%%STRING%%",
  "@bibliography/entry": (_state, text) => text,
  "@display/block": (_state, text) => `<span class="csl-block">${text}</span>`,
  "@display/left-margin": (_state, text) => `${LABEL_START}${text}${LABEL_END}`,
  "@display/right-inline": (_state, text) => text,
  "@display/indent": (_state, text) => `<span class="csl-block">${text}</span>`,
  "@URL/true": (_state, text) => linked(text, text),
  "@DOI/true": (_state, text) => linked(/^10\./.test(text) ? `https://doi.org/${text}` : text, text),
};

/** A link; `address` and `text` are escaped but for quotes. */
function linked(address: string, text: string): string {
  if (!/^https?:/i.test(address) || !isRemote(plainText(address))) return text;
  return `<a href="${address.replaceAll('"', "%22")}">${text}</a>`;
}

/** Takes the label off a work of the list: `1.` in numbered styles. */
export function splitLabel(entry: string): { readonly label?: string; readonly html: string } {
  const start = entry.indexOf(LABEL_START);
  const end = entry.indexOf(LABEL_END);
  if (start < 0 || end < start) return { html: entry.trim() };
  const label = entry.slice(start + 1, end).trim();
  const html = `${entry.slice(0, start)}${entry.slice(end + 1)}`.trim();
  return html === "" ? { html: label } : { label, html };
}

import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { CitationView } from "../../view/text/citation.ts";
import { lines, textElement } from "../elements.ts";
import { CITE_ID } from "../ids.ts";

/** How to cite an answer, behind one tap. */
export function cite(citation: CitationView, words: Words): string {
  return lines(
    '<details class="cite">',
    textElement("summary", words.cite),
    formats(citation, words),
    "</details>",
  );
}

/** How to cite the article, as a part of its title page. */
export function howToCite(citation: CitationView, words: Words): string {
  return lines(
    `<section class="how-to-cite" aria-labelledby="${CITE_ID}">`,
    `<h2 id="${CITE_ID}">${escapeHtml(words.howToCite)}</h2>`,
    formats(citation, words),
    "</section>",
  );
}

/** The words on the buttons that a script adds stand in data attributes. */
function formats({ name, text, bibtex, ris }: CitationView, { copy, copied, download }: Words): string {
  const data = { name, copy, copied, download };
  const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  return lines(
    `<div class="citation-formats"${attributes.join("")}>`,
    `<p class="citation-text">${escapeHtml(text)}</p>`,
    format("BibTeX", "bib", bibtex),
    format("RIS", "ris", ris),
    "</div>",
  );
}

function format(title: string, ending: string, text: string): string {
  return lines(
    `<details class="citation-format" data-ending="${ending}">`,
    textElement("summary", title),
    `<pre tabindex="0">${escapeHtml(text)}</pre>`,
    "</details>",
  );
}

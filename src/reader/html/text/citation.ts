import type { Words } from "../../../i18n/words.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import { CITATION_FORMATS, type CitationFormat } from "../../citation/formats.ts";
import { CITATIONS } from "../../files.ts";
import type { CitationView } from "../../view/text/citation.ts";
import { textElement } from "../elements.ts";
import { CITE_ID } from "../ids.ts";

/**
 * How to cite an answer of a `speaker`; opens with one tap. A script adds the formats for reference managers, which
 * the page has once for all answers; without it, a file has them.
 */
export function citeAnswer({ text }: CitationView, speaker: string | undefined, words: Words): Html {
  return lines(
    html`<details class="cite">`,
    html`<summary>${words.cite}${speaker && html`<span class="hidden">: ${speaker}</span>`}</summary>`,
    html`<p class="citation-text">${text}</p>`,
    html`</details>`,
  );
}

/** The file with the citations of all answers, for readers without scripts. */
export function citationFile({ file }: CitationView): Html {
  return html`<p class="citation-file">BibTeX: <a href="${file}" download>${CITATIONS}</a></p>`;
}

/** How to cite the article, as a section of its landing page. */
export function citeArticle({ name, text, bibtex, ris, csl }: CitationView, words: Words): Html {
  return lines(
    html`<section class="how-to-cite" aria-labelledby="${CITE_ID}">`,
    html`<h2 id="${CITE_ID}">${words.howToCite}</h2>`,
    html`<div class="citation-formats" data-name="${name}">`,
    html`<p class="citation-text">${text}</p>`,
    [bibtex, ris, csl].map((each, at) => format(CITATION_FORMATS[at]!, each)),
    html`</div>`,
    html`</section>`,
  );
}

function format({ title, ending }: CitationFormat, text: string): Html {
  return lines(
    html`<details class="citation-format" data-ending="${ending}">`,
    textElement("summary", title),
    html`<pre tabindex="0">${text}</pre>`,
    html`</details>`,
  );
}

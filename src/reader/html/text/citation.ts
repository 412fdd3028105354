import type { Words } from "../../../i18n/words.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import type { CitationView } from "../../view/text/citation.ts";
import { textElement } from "../elements.ts";
import { CITE_ID } from "../ids.ts";

/** How to cite an answer of `name`; opens with one tap. */
export function citeAnswer(citation: CitationView, name: string | undefined, words: Words): Html {
  return lines(
    html`<details class="cite">`,
    html`<summary>${words.cite}${name && html`<span class="hidden">: ${name}</span>`}</summary>`,
    formats(citation, words),
    html`</details>`,
  );
}

/** How to cite the article, as a section of its landing page. */
export function citeArticle(citation: CitationView, words: Words): Html {
  return lines(
    html`<section class="how-to-cite" aria-labelledby="${CITE_ID}">`,
    html`<h2 id="${CITE_ID}">${words.howToCite}</h2>`,
    formats(citation, words),
    html`</section>`,
  );
}

/** The data attributes hold the texts of the buttons that a script adds. */
function formats({ name, text, bibtex, ris, csl }: CitationView, { download }: Words): Html {
  return lines(
    html`<div class="citation-formats" data-name="${name}" data-download="${download}">`,
    html`<p class="citation-text">${text}</p>`,
    format("BibTeX", "bib", bibtex),
    format("RIS", "ris", ris),
    format("CSL-JSON", "json", csl),
    html`</div>`,
  );
}

function format(title: string, ending: string, text: string): Html {
  return lines(
    html`<details class="citation-format" data-ending="${ending}">`,
    textElement("summary", title),
    html`<pre tabindex="0">${text}</pre>`,
    html`</details>`,
  );
}

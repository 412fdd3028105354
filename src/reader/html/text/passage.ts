import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import type { FootnoteView, PassageView, Run } from "../../view/text/passage.ts";
import type { TermView } from "../../view/text/term.ts";
import { link, textElement } from "../elements.ts";

/** Prose with its footnotes and what stands in the margin: each follows the run that refers to it, and the style sheet places it. */
export function passage({ runs }: PassageView, words: Words, className = "prose"): Html | undefined {
  if (runs.length === 0) return undefined;
  const isNoted = runs.some(
    ({ beside, footnotes, terms }) => beside.length > 0 || footnotes.length > 0 || terms.length > 0,
  );
  const noted = (run: Run) =>
    lines(
      html`<div class="run">`,
      run.html,
      html`</div>`,
      besides(run),
      footnotes(run.footnotes, run.place, words),
      definitions(run.terms, words),
    );
  return lines(
    html`<div class="${className}${isNoted && " noted"}">`,
    runs.map((run) => (isNoted ? noted(run) : run.html)),
    html`</div>`,
  );
}

/** Figures and notes in the margin beside a run. */
function besides({ beside, footnotes: below, place }: Run): Html | undefined {
  if (beside.length === 0) return undefined;
  const isFree = place === "free" && below.length === 0;
  return lines(html`<div class="beside${isFree && " notes-free"}">`, beside, html`</div>`);
}

/** Footnotes of a run; `place` is where the style sheet puts them in the margin. */
export function footnotes(all: readonly FootnoteView[], place: Run["place"], words: Words): Html | undefined {
  if (all.length === 0) return undefined;
  return lines(
    html`<section class="notes notes-${place}">`,
    all.map((each) => footnote(each, words)),
    html`</section>`,
  );
}

function footnote({ id, number, html: text, back, source }: FootnoteView, words: Words): Html {
  return lines(
    html`<aside class="note" id="${id}" role="doc-footnote"${attribute("data-source", source)}>`,
    html`<a class="note-number" href="${back}" role="doc-backlink">${number} ${backHint(words)}</a>`,
    html`<div class="note-text">${text}</div>`,
    html`</aside>`,
  );
}

/** The definitions of the terms that a run uses. The style sheet hides each until its link is followed. */
function definitions(terms: readonly TermView[], words: Words): Html | undefined {
  if (terms.length === 0) return undefined;
  return lines(
    html`<div class="notes notes-free definitions">`,
    terms.map((term) => definition(term, words)),
    html`</div>`,
  );
}

function definition({ id, name, html: text, back, entry }: TermView, words: Words): Html {
  return lines(
    html`<div class="definition" id="${id}" role="note" tabindex="-1" aria-label="${name}">`,
    html`<p class="defined"><a href="${back}">${name} ${backHint(words)}</a></p>`,
    html`<div class="note-text">${text}</div>`,
    html`<p class="entry">${link(entry)}</p>`,
    html`</div>`,
  );
}

/** Tells screen readers that a link leads back to the text. */
function backHint(words: Words): Html | undefined {
  return textElement("span", words.backToText, "hidden");
}

/** The prompts of a part or of the article, under a heading of `level`; nothing when there are none. */
export function promptBox(prompts: readonly PassageView[], level: number, words: Words): Html | undefined {
  if (prompts.length === 0) return undefined;
  return lines(
    // Without a label, since several landmarks with the same name on a page would not help anyone.
    html`<section class="discuss">`,
    textElement(`h${level}`, words.discuss),
    prompts.map((prompt) => passage(prompt, words)),
    html`</section>`,
  );
}

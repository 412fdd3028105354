import { creditLine, DOT, kindBeside, kindLabel } from "../../src/i18n/credit-line.ts";
import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import type { Expert } from "../../src/model/expert.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { TitleBody } from "../layout/body.ts";
import type { DeckContext } from "./deck-context.ts";

/** The title slide: title, subtitle, authors and date, the experts, and how to see the keys. */
export function titleHtml(body: TitleBody, context: DeckContext): Html {
  const { article, onSlide } = context;
  const { words } = onSlide;
  const { title, subtitle, kind, date } = article.meta;
  const credit = creditLine(article, words);
  const byline = [kindBeside(kindLabel(kind, words), credit), credit, date && words.date(date)].filter(
    Boolean,
  );
  return lines(
    html`<div class="body opening" data-largest="64" data-floor="30">`,
    html`<div>`,
    html`<h1>${titlePieces(title)}</h1>`,
    subtitle && html`<p class="subtitle"${sourceAttribute(article.places.subtitle, onSlide)}>${subtitle}</p>`,
    byline.length > 0 &&
      html`<p class="byline"${sourceAttribute(article.places.authors, onSlide)}>${byline.join(DOT)}</p>`,
    html`</div>`,
    article.experts.length > 0 && peopleHtml(body, context),
    html`</div>`,
    html`<p class="help">${words.slideHelp}</p>`,
  );
}

/** The style sheet breaks a title after its colon rather than elsewhere. */
function titlePieces(title: string): readonly Html[] {
  const pieces = title.split(/(?<=[:：])\s*/);
  return pieces.map((piece, index) => html`${index > 0 && " "}<span>${piece}</span>`);
}

function peopleHtml(body: TitleBody, context: DeckContext): Html {
  const people = context.article.experts.map((expert) => personHtml(expert, body, context));
  return html`<ul class="people" data-columns="${body.columns}"${attribute("data-close", body.close && "")}>\n${lines(people)}\n</ul>`;
}

function personHtml(expert: Expert, { affiliations }: TitleBody, { article, onSlide }: DeckContext): Html {
  const { name, affiliation, colour, index } = expert;
  const source = sourceAttribute(article.places.experts[index], onSlide);
  return html`<li data-colour="${colour}"${source}><span class="name">${name}</span>${affiliations && affiliation && html`<span class="affiliation">${affiliation}</span>`}</li>`;
}

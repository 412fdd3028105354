import { DOT } from "../../../i18n/credit-line.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import type { Frame } from "../../view/frame/frame.ts";
import type { CardView } from "../../view/text/card.ts";
import { link } from "../elements.ts";
import { TEXT_ID } from "../ids.ts";
import { cards } from "../text/cards.ts";
import { contentsPanel } from "./contents.ts";
import { htmlDocument } from "./document.ts";
import { bar } from "./output-links.ts";
import { translationLine } from "./translations.ts";

/**
 * A whole page of an article: its `text`, and what opens beside the links in it, inside the frame that
 * all pages share.
 */
export function framed(frame: Frame, text: Html, cardsOfText: readonly CardView[] = []): string {
  const { kind, pdf, metadata, words } = frame;
  const address = metadata?.canonical;
  const isLanding = kind === "landing";
  return htmlDocument(
    frame,
    lines(
      bar(frame),
      // The landing page has the contents in its text.
      !isLanding && contentsPanel(frame),
      html`<main id="${TEXT_ID}" tabindex="-1">`,
      text,
      cards(cardsOfText),
      html`</main>`,
      // Shown in print only: where the page is from, and the PDF, which prints better.
      address && html`<p class="print-only">${address}</p>`,
      pdf && html`<p class="print-only">${words.printInstead}: ${pdf}</p>`,
      !isLanding && foot(frame),
    ),
  );
}

/** Below the text: other languages, the last change with a link to all of them, and the way to the shelf. */
function foot({ translations, edition, shelf, words }: Frame): Html {
  const text = edition.texts.join(DOT);
  return lines(
    html`<footer class="foot">`,
    translationLine(translations, words),
    text !== "" && html`<p class="edition">${edition.href ? link({ text, href: edition.href }) : text}</p>`,
    html`<p>${link(shelf)}</p>`,
    html`</footer>`,
  );
}

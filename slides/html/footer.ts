import { type Html, html } from "../../src/markup/html.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { Slide } from "../plan/slide.ts";
import type { DeckContext } from "./deck-context.ts";
import { placesOf } from "./places.ts";

/** Longer titles would leave too little space for the rest of the footer's one line, by the slide's ratio. */
const LONGEST_TITLE: Readonly<Record<Ratio, number>> = { "16:9": 56, "4:3": 32 };

/** The line under a slide: the article's title, where the subject stands elsewhere, the slide's number. */
export function footerHtml(slide: Slide, context: DeckContext): Html {
  const { meta } = context.article;
  const places = placesOf(partIdOf(slide), context).map(({ text, href, isPrinted }) =>
    isPrinted || href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`,
  );
  return html`<footer class="foot">
<span class="foot-title">${runningTitle(meta.title, meta.talk.ratio)}</span>
<span class="foot-where">${places.map((place, index) => (index > 0 ? [" · ", place] : place))}</span>
<span class="foot-number">${numberOf(slide, context)}</span>
</footer>`;
}

/** `Question 2 of 3 · slide 5`. Backups are not among those that are counted. */
function numberOf({ subject, number, backup }: Slide, { numbers, onSlide: { words } }: DeckContext): string {
  const slide = words.slide(number);
  if (subject.kind !== "question" || backup) return slide;
  return `${words.questionOf(numbers.of(subject.part), numbers.shown)} · ${slide}`;
}

/** A title short enough for a footer: what comes before its colon if that is enough, else its first words. */
export function runningTitle(title: string, ratio: Ratio = "16:9"): string {
  const longest = LONGEST_TITLE[ratio];
  if (title.length <= longest) return title;
  const main = /^(.+?)\s*[:–—：]\s/.exec(title)?.[1];
  if (main && main.length <= longest) return main;
  const start = title.slice(0, longest);
  const cut = start.lastIndexOf(" ");
  return `${start.slice(0, cut > 20 ? cut : longest)}…`;
}

/** Id of the question or section that a slide is about. */
export function partIdOf({ subject }: Slide): string | undefined {
  return "part" in subject ? subject.part.id : undefined;
}

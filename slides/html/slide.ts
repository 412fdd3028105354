import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import type { SourcePlace } from "../../src/model/span.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { Slide } from "../plan/slide.ts";
import { questionTitle } from "./ask.ts";
import { bodyHtml } from "./body.ts";
import type { DeckContext } from "./deck-context.ts";
import { footerHtml } from "./footer.ts";
import { slideHtml } from "./prose.ts";
import { speakerNotesHtml } from "./speaker-notes.ts";

/** A slide: one `<section>`, or several below each other inside one. */
export function sectionHtml(slide: Slide, context: DeckContext): Html {
  const screens = slide.screens.map((_, index) => screenHtml(slide, index, context));
  const backup = attribute("data-backup", slide.backup && "");
  return screens.length === 1 ? screens[0]! : html`<section${backup}>\n${lines(screens)}\n</section>`;
}

function screenHtml(slide: Slide, index: number, context: DeckContext): Html {
  const { subject } = slide;
  const screen = slide.screens[index]!;
  // Only a question's first screen has `data-question`: there is exactly one for every question.
  const name = index === 0 ? "data-question" : "data-continues";
  const question = subject.kind === "question" ? subject.part.id : undefined;
  const source = sourceAttribute(placeOf(subject, context), context.onSlide);
  const about = [
    attribute(name, question),
    attribute("data-timing", screen.seconds),
    attribute("data-speaker", screen.speaker?.slug),
    attribute("data-echo", screen.echo && ""),
    attribute("data-backup", slide.backup && slide.screens.length === 1 && ""),
  ];
  return html`<section data-body="${screen.body.kind}"${about}${source}>
<div class="screen screen-${subject.kind}">
${lines(
  headHtml(slide, index, context),
  bodyHtml(screen.body, context),
  subject.kind !== "title" && footerHtml(slide, context),
  index === 0 && draftOnSlide(subject, context),
)}
</div>
${speakerNotesHtml(slide, screen, context)}
</section>`;
}

/** Where the heading of a slide comes from; nowhere when it is a word of the interface. */
function placeOf(subject: Slide["subject"], { article }: DeckContext): SourcePlace | number | undefined {
  if ("part" in subject) return subject.part.span.line;
  return subject.kind === "title" ? article.places.title : undefined;
}

/** What is wrong in a draft with the part that the slide shows; on the title slide, with what is in no part. */
function draftOnSlide(subject: Slide["subject"], { article, onSlide }: DeckContext): Html | undefined {
  const shows = "part" in subject || subject.kind === "title";
  const part = "part" in subject ? subject.part.id : undefined;
  const marks = shows ? (article.draft ?? []).filter((mark) => mark.part === part) : [];
  if (marks.length === 0) return undefined;
  const messages = marks.map(({ message }) => message).join("; ");
  return html`<p class="draft-mark draft-on-slide"><strong>${onSlide.words.draft}:</strong> <span lang="en" dir="ltr">${messages}</span></p>`;
}

/** Label and title; the opening and the closing slide have none. */
function headHtml(slide: Slide, index: number, context: DeckContext): Html | undefined {
  const { subject, titleSize, screens } = slide;
  if (subject.kind === "title" || subject.kind === "closing") return undefined;
  const { body } = screens[index]!;
  // These screens show the question in their body.
  if (body.kind === "ask" || (body.kind === "vote" && body.prompts.length === 0)) return undefined;
  const isPaged = subject.kind !== "question" && screens.length > 1;
  const place = isPaged ? `${index + 1}/${screens.length}` : "";
  const label = [backupLabel(slide, context), place].filter(Boolean).join(" · ");
  return html`<header class="head">${label !== "" && html`\n<p class="label">${label}</p>`}
<h2 data-size="${titleSize}">${titleHtml(subject, context)}</h2>
</header>`;
}

function titleHtml(subject: Slide["subject"], context: DeckContext): Html | string {
  if (subject.kind === "question") return questionTitle(subject.part, context);
  if (subject.kind === "section") return slideHtml(subject.part.heading.prose, context);
  if (subject.kind === "title" || subject.kind === "closing") return "";
  return context.onSlide.words[subject.kind === "glance" ? "whoThinksWhat" : subject.kind];
}

function backupLabel({ backup }: Slide, { onSlide: { words } }: DeckContext): string {
  return backup ? words.backup : "";
}

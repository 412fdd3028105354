import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import type { Slide } from "../plan/slide.ts";
import { bodyHtml } from "./body.ts";
import type { DeckContext } from "./deck-context.ts";
import { footerHtml } from "./footer.ts";
import { slideHtml } from "./prose.ts";
import { speakerNotesHtml } from "./speaker-notes.ts";

/** A slide: one `<section>`, or several below each other inside one. */
export function sectionHtml(slide: Slide, context: DeckContext): Html {
  const screens = slide.screens.map((_, index) => screenHtml(slide, index, context));
  return screens.length === 1 ? screens[0]! : html`<section>\n${lines(screens)}\n</section>`;
}

function screenHtml(slide: Slide, index: number, context: DeckContext): Html {
  const { subject } = slide;
  const screen = slide.screens[index]!;
  // Only a question's first screen has `data-question`: there is exactly one for every question.
  const name = index === 0 ? "data-question" : "data-continues";
  const question = subject.kind === "question" ? subject.question.id : undefined;
  return html`<section${attribute(name, question)}${attribute("data-timing", screen.seconds)}>
<div class="screen screen-${subject.kind}">
${lines(
  headHtml(slide, index, context),
  bodyHtml(screen.body, context),
  subject.kind !== "title" && footerHtml(slide, context),
)}
</div>
${speakerNotesHtml(slide, screen, context)}
</section>`;
}

/** Label and title; the opening and the closing slide have none. */
function headHtml(slide: Slide, index: number, context: DeckContext): Html | undefined {
  const { subject, titleSize, screens } = slide;
  if (subject.kind === "title" || subject.kind === "closing") return undefined;
  const place = screens.length > 1 ? `${index + 1}/${screens.length}` : "";
  const label = [labelOf(slide, context), place].filter(Boolean).join(" · ");
  return html`<header class="head">${label !== "" && html`\n<p class="label">${label}</p>`}
<h2 data-size="${titleSize}">${titleHtml(subject, context)}</h2>
</header>`;
}

function labelOf({ subject, backup }: Slide, { onSlide: { words } }: DeckContext): string {
  if (subject.kind !== "question") return "";
  const label = words.questionOf(subject.question.number, subject.total);
  return backup ? `${words.backup} · ${label}` : label;
}

function titleHtml(subject: Slide["subject"], context: DeckContext): Html | string {
  const { words } = context.onSlide;
  switch (subject.kind) {
    case "title":
    case "closing":
      return "";
    case "abstract":
    case "experts":
    case "contents":
    case "discuss":
    case "references":
      return words[subject.kind];
    case "glance":
      return words.atAGlance;
    case "section":
      return slideHtml(subject.section.heading.prose, context);
    case "question":
      return slideHtml(subject.question.heading.prose, context);
  }
}

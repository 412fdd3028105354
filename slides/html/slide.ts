import { escapeHtml } from "../../src/markup/html.ts";
import type { Screen, Slide } from "../plan/slide.ts";
import { bodyHtml } from "./body.ts";
import { footerHtml } from "./footer.ts";
import { type DeckContext, slideHtml } from "./prose.ts";
import { speakerNotesHtml } from "./speaker-notes.ts";

/** A slide as HTML: one section, or several below each other inside one. */
export function sectionHtml(slide: Slide, context: DeckContext): string {
  const screens = slide.screens.map((_, index) => screenHtml(slide, index, context));
  return screens.length === 1 ? screens[0]! : `<section>\n${screens.join("\n")}\n</section>`;
}

function screenHtml(slide: Slide, index: number, context: DeckContext): string {
  const screen = slide.screens[index]!;
  const head = headHtml(slide, index, context);
  return `<section${attributes(slide, index, screen)}>
<div class="screen screen-${slide.subject.kind}">
${[head, bodyHtml(screen.body, context), slide.subject.kind === "title" ? "" : footerHtml(slide, context)]
  .filter(Boolean)
  .join("\n")}
</div>
${speakerNotesHtml(slide, screen, context)}
</section>`;
}

/** Only a question's first screen bears `data-question`: there is exactly one for every question. */
function attributes({ subject }: Slide, index: number, { seconds }: Screen): string {
  const name = index === 0 ? "data-question" : "data-continues";
  const question = subject.kind === "question" ? ` ${name}="${escapeHtml(subject.question.id)}"` : "";
  return `${question}${seconds === undefined ? "" : ` data-timing="${seconds}"`}`;
}

/** Label and title. */
function headHtml(slide: Slide, index: number, context: DeckContext): string {
  const place = slide.screens.length > 1 ? `${index + 1}/${slide.screens.length}` : "";
  const { words } = context.onSlide;
  const { subject, titleSize } = slide;
  const head = (label: string, title: string) => {
    const line = [label, place].filter(Boolean).join(" · ");
    return `<header class="head">${line && `\n<p class="label">${escapeHtml(line)}</p>`}
<h2 data-size="${titleSize}">${title}</h2>
</header>`;
  };
  switch (subject.kind) {
    case "title":
    case "closing":
      return "";
    case "abstract":
      return head("", escapeHtml(words.abstract));
    case "experts":
      return head("", escapeHtml(words.experts));
    case "contents":
      return head("", escapeHtml(words.contents));
    case "glance":
      return head("", escapeHtml(words.atAGlance));
    case "discuss":
      return head("", escapeHtml(words.discuss));
    case "references":
      return head("", escapeHtml(words.references));
    case "section":
      return head("", slideHtml(subject.section.heading.prose, context));
    case "question": {
      const { number, heading } = subject.question;
      const label = words.questionOf(number, subject.total);
      return head(slide.backup ? `${words.backup} · ${label}` : label, slideHtml(heading.prose, context));
    }
  }
}

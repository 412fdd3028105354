import type { Article, Part } from "../../src/model/article.ts";
import { bodyHeight, titleSizeFor } from "../layout/dimensions.ts";
import { passageExhibits } from "./exhibits.ts";
import { closingSlides, openingSlides } from "./opening-and-closing.ts";
import { isBackup } from "./question-numbers.ts";
import { questionSlide, titleOf } from "./question-slide.ts";
import { type Plan, proseScreen, type Slide, type UnnumberedSlide } from "./slide.ts";
import { passageNotes, spoken } from "./speaker-notes.ts";
import { withTiming } from "./timing.ts";

/** Plans made so far. An article is frozen, so its plan never changes. */
const plans = new WeakMap<Article, Plan>();

/** The plan of an article's talk. It is made on the first call and remembered. */
export function planOf(article: Article): Plan {
  const known = plans.get(article);
  if (known) return known;
  const plan = planTalk(article);
  plans.set(article, plan);
  return plan;
}

/**
 * Decides what goes on which slide: title, abstract (if it has a `::: slide` block), contents
 * (from seven questions on), then the parts in their order (every question; a section only with a `::: slide`
 * block), who thinks what, the gathered prompts, references and the closing slide. The questions that a
 * shorter talk leaves out come after the closing slide, as backups.
 */
function planTalk(article: Article): Plan {
  const { ratio, minutes } = article.meta.talk;
  const parts = article.parts.filter((part) => part.kind === "question" || part.body.slide);
  const shown = parts.filter((part) => !isBackup(part, article));
  const backups = parts.filter((part) => isBackup(part, article));
  const slidesOf = (some: readonly Part[]) => some.flatMap((part) => partSlide(part, article));
  const main = [...openingSlides(article, shown), ...slidesOf(shown), ...closingSlides(article, shown)];
  const slides = [...main, ...slidesOf(backups)].map(
    (slide, index): Slide => ({
      ...slide,
      number: index + 1,
      // Titles that the interface supplies always fit on one line.
      titleSize: titleSizeFor(titleAbove(slide.subject), ratio),
      backup: index >= main.length,
    }),
  );
  return { ratio, minutes, slides: minutes === undefined ? slides : withTiming(slides, minutes) };
}

function titleAbove(subject: UnnumberedSlide["subject"]): string {
  if (subject.kind === "question") return titleOf(subject.part);
  return subject.kind === "section" ? subject.part.heading.text : "";
}

function partSlide(part: Part, article: Article): readonly UnnumberedSlide[] {
  if (part.kind === "question") return [questionSlide(part, article)];
  const { slide } = part.body;
  if (!slide) return [];
  const { ratio, steps } = article.meta.talk;
  const room = { height: bodyHeight(part.heading.text, ratio), ratio, steps };
  const screen = proseScreen(slide, passageNotes(spoken(part.body), part.prompts));
  const screens = [screen, ...passageExhibits(part.body, part.id, room)];
  return [{ subject: { kind: "section", part }, screens }];
}

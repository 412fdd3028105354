import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { reporter } from "../../src/diagnostics/report.ts";
import type { Article } from "../../src/model/article.ts";
import { planOf } from "./plan.ts";

/**
 * Reports every question whose key points are too many for one screen, although their text is as
 * small as a room can read: by how much, and on how many screens they stand now.
 */
export function continuedSlides(article: Article): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(article.file, found);
  for (const { subject, screens, excess } of planOf(article).slides) {
    if (subject.kind !== "question" || excess === undefined) continue;
    const count = screens.filter(({ body }) => body.kind === "cards").length;
    report(
      "slide/continued",
      subject.question.span,
      `the key points are ${excess} px too high for one slide (of 720) in the smallest text; they go on over ${count} screens`,
      "make key points shorter or fewer, or say in a ::: slide block what the slide is to show",
    );
  }
  return found;
}

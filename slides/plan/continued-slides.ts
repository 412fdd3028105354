import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { reporter } from "../../src/diagnostics/report.ts";
import type { Article } from "../../src/model/article.ts";
import { planOf } from "./plan.ts";

/**
 * Reports every question whose key points do not fit on one screen even in the smallest text that an
 * audience can read: by how much they are too high, and how many screens they take.
 */
export function continuedSlides(article: Article): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(article.file, found);
  const questions = planOf(article).slides.flatMap(({ subject, tooHigh = [] }) =>
    subject.kind === "question" ? tooHigh.map((each) => ({ part: subject.part, ...each })) : [],
  );
  for (const { part, answer, excess, screens } of questions) {
    const whose = answer?.expert ? ` of “${answer.expert.shortName}”` : "";
    report(
      "slide/continued",
      (answer ?? part).span,
      `the key points${whose} are ${excess} px too high for one slide (720 px high), even in the smallest text, so they take ${screens} screens`,
      "make key points shorter or fewer, or write a ::: slide block with what the slide should show",
    );
  }
  return found;
}

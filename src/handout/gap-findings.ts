import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { canChoose } from "./view/cloze/choose-gaps.ts";
import { clozeOf } from "./view/cloze/cloze.ts";

/** Tells of an article in the variant `cloze` whose key points have no gaps (`handout/no-gaps`). */
export function gapFindings(article: Article): readonly Diagnostic[] {
  const { lang, handout } = article.meta;
  if (handout.variant !== "cloze" || clozeOf(article).words.length > 0) return [];
  const found: Diagnostic[] = [];
  const message = canChoose(lang)
    ? "no key point has a word to leave out, so the text with gaps has none"
    : `words are not chosen in a language without spaces (${lang}), so the text with gaps has none`;
  const hint = "mark words in key points: **Naps help [memory]{.cloze}.** or **Naps help *memory*.**";
  const { file, line } = article.places.variant;
  reporter(file, found)("handout/no-gaps", lineSpan(line), message, hint);
  return found;
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import type { Article, Part } from "../model/article.ts";
import type { LostText } from "../model/output.ts";
import { lineSpan, type Span } from "../model/span.ts";

/** What a handout lost or doubled, as findings that name the question and its line. */
export function lostTextFindings(article: Article, lost: readonly LostText[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(article.file, found);
  for (const { id, near, kind } of lost) {
    const { span, name } = placeOf(article.parts, id);
    report(
      kind === "missing" ? "handout/text-missing" : "handout/text-doubled",
      span,
      `${name}: the pages ${kind === "missing" ? "lack" : "have twice"} the text at “${near}” (shown without blanks)`,
      "make the block there shorter, and please report it: it is a fault of the layout",
    );
  }
  return found;
}

function placeOf(parts: readonly Part[], id: string): { readonly span: Span; readonly name: string } {
  for (const part of parts) {
    const name = part.kind === "question" ? `question ${part.number}` : `section “${part.heading.text}”`;
    if (part.id === id) return { span: part.span, name };
    const answer = part.kind === "question" ? part.answers.find((each) => each.id === id) : undefined;
    if (answer) return { span: answer.span, name };
  }
  return { span: lineSpan(1), name: "before the first question" };
}

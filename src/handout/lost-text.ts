import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import type { Article, Part } from "../model/article.ts";
import { lineSpan, type Span } from "../model/span.ts";

/** Text that the pages lack, have twice, or show lower than the text block of the page allows. */
export interface LostText {
  /** Id of the question, answer or section; empty for what stands before the first of them. */
  readonly id: string;
  /** The letters around the place, without blanks. */
  readonly near: string;
  readonly kind: "missing" | "doubled" | "low";
}

/** The code and the words for each kind of fault. */
const FAULTS = {
  missing: ["handout/text-missing", "the pages lack the text near"],
  doubled: ["handout/text-doubled", "the pages have this text twice:"],
  low: ["handout/text-low", "this text stands too low on its page:"],
} as const;

/** What a handout lost, doubled or set too low, as findings that name the question and its line. */
export function lostTextFindings(article: Article, lost: readonly LostText[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(article.file, found);
  for (const { id, near, kind } of lost) {
    const { span, name } = placeOf(article.parts, id);
    const [code, fault] = FAULTS[kind];
    report(
      code,
      span,
      `${name}: ${fault} “${near}” (shown without blanks)`,
      "make the block there shorter, and please report this: it is a fault of the layout",
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

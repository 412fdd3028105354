import type { Code } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import type { Article, Part } from "../model/article.ts";
import { lineSpan, type Span } from "../model/span.ts";
import type { LostText } from "../pdf/lost-text.ts";
import { reportMissingLetters } from "./fonts/missing-letters.ts";

const LAYOUT_HINT = "make the block there shorter, and please report this: it is a fault of the layout";

/** The code, the words and the hint for each kind of fault; `near` is in quotation marks. */
const FAULTS = {
  missing: (near: string) => [
    "handout/text-missing",
    `the pages lack the text near ${near} (shown without blanks)`,
    LAYOUT_HINT,
  ],
  doubled: (near: string) => [
    "handout/text-doubled",
    `the pages have this text twice: ${near} (shown without blanks)`,
    LAYOUT_HINT,
  ],
  low: (near: string) => [
    "handout/text-low",
    `this text stands too low on its page: ${near} (shown without blanks)`,
    LAYOUT_HINT,
  ],
  small: (near: string) => [
    "handout/small-type",
    `this formula is too wide for the page, so its letters are smaller than 7.5 pt: ${near}`,
    "break it into lines, for example with \\begin{aligned} … \\\\ … \\end{aligned}",
  ],
  "small-drawing": (near: string) => [
    "handout/small-type",
    `letters of this figure are smaller than 7 pt on paper: ${near}`,
    "give the drawing larger letters, or more of the line",
  ],
  crowded: (near: string) => [
    "handout/margin-full",
    `the margin beside the text has no room for ${near}, so it stands in the text`,
    "make it shorter, or move it to a longer paragraph",
  ],
} as const satisfies Record<
  Exclude<LostText["kind"], "boxes">,
  (near: string) => readonly [Code, message: string, hint: string]
>;

/**
 * What a handout lost, doubled or set too low, as findings that name the question and its line, and the
 * letters that no font has. `source` is the article's text, undefined when it cannot be read.
 */
export function lostTextFindings(
  article: Article,
  lost: readonly LostText[],
  source?: string,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(article.file, found);
  for (const { id, near, kind } of lost) {
    if (kind === "boxes") continue;
    const { span, name } = placeOf(article.parts, id);
    const [code, message, hint] = FAULTS[kind](`“${near}”`);
    report(code, span, `${name}: ${message}`, hint);
  }
  const boxes = lost.filter(({ kind }) => kind === "boxes");
  const letters = boxes.map(({ near }) => near).join("");
  const { span } = placeOf(article.parts, boxes[0]?.id ?? "");
  reportMissingLetters(article, letters, { source, elsewhere: span }, report);
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

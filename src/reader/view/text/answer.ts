import type { Html } from "../../../markup/html.ts";
import type { Answer } from "../../../model/article.ts";
import { type RecordingLink, recordingLink } from "../../../prose/recording-link.ts";
import type { PageContext } from "../../page-context.ts";
import type { CitationView } from "./citation.ts";
import { inShort } from "./in-short.ts";
import { type PassageView, passageView } from "./passage.ts";
import { type Person, personView } from "./person.ts";

/** An answer as pages show it. */
export interface AnswerView {
  readonly id: string;
  /** The value of `data-source` for its heading. */
  readonly source: string | undefined;
  /** Undefined when the article itself answers the question. */
  readonly person: Person | undefined;
  readonly position: { readonly html: Html; readonly text: string } | undefined;
  /** Where the recording has it. */
  readonly recording: RecordingLink | undefined;
  readonly text: PassageView;
  /** Only on the question's own page. */
  readonly citation?: CitationView | undefined;
}

/**
 * The view of one answer; if it has a heading, that has `level` on the page. With `beside`, the page
 * itself explains terms of the glossary. Pages with many answers do without, to stay small.
 */
export function answerView(
  { id, expert, position, body, span, start }: Answer,
  page: PageContext,
  level: number,
  beside = false,
): AnswerView {
  return {
    id,
    source: page.prose.source?.(span.line),
    person: expert && personView(expert, page),
    position: position && { html: inShort(position.prose, page), text: position.text },
    recording: recordingLink(start, page.prose),
    text: passageView(body.prose, page, expert ? level + 1 : level, {
      id,
      beside,
      speaker: expert?.shortName,
    }),
  };
}

import type { Answer, Part, Question, Section } from "../../../model/article.ts";
import { isFraming, NO_PROSE } from "../../../model/prose.ts";
import { type BookIndexView, bookIndexView } from "../../../output/book-index-view.ts";
import { type RecordingLink, recordingLink } from "../../../prose/recording-link.ts";
import { answersList } from "../../answers-list.ts";
import { packCitations } from "../../citation/pack-citations.ts";
import { fileWith } from "../../division/answer-pages.ts";
import type { SectionPage } from "../../division/section-pages.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link, Whereabouts } from "../link.ts";
import { type QuestionPlace, questionPlace } from "../question-place.ts";
import { whereabouts } from "../where.ts";
import { type AnswerView, answerView } from "./answer.ts";
import { answerCitation } from "./citation.ts";
import { type PassageView, passageView } from "./passage.ts";

/** A question or a section as pages show it. */
export type PartView = QuestionView | SectionView;

interface AnyPartView {
  readonly id: string;
  /** The value of `data-source` for its heading. */
  readonly source: string | undefined;
  /** Level of the heading on this page. */
  readonly level: number;
  /** The line above the heading: the question's number, and where the part is in the other outputs. */
  readonly where: readonly Whereabouts[];
  readonly heading: PassageView;
  readonly prompts: readonly PassageView[];
}

/** An answer on another page. */
export interface AnswerElsewhere extends Link {
  /** The id that it has there. The link has it here: addresses may be older than the division into pages. */
  readonly id: string;
  readonly position: string | undefined;
  readonly colour: number | undefined;
}

/** A question with everything that belongs to it. */
export interface QuestionView extends AnyPartView {
  readonly kind: "question";
  /** Only on a page with several questions. */
  readonly place: QuestionPlace | undefined;
  /** Where the recording has it. */
  readonly recording: RecordingLink | undefined;
  readonly intro: PassageView;
  /** Whether the intro is short, and so set apart. */
  readonly isFramed: boolean;
  /** All, or those of one of several pages. */
  readonly answers: readonly AnswerView[];
  /** On the first of several pages: the answers on the others. */
  readonly elsewhere: readonly AnswerElsewhere[];
  /** Only on the question's own pages, where it has several: the script that lists who answers on which of them. */
  readonly list: string | undefined;
  /** Only on the question's own page: the formats in which its answers can be cited, as `packCitations` gives them. */
  readonly citations: string | undefined;
}

/** A section with everything that belongs to it. */
export interface SectionView extends AnyPartView {
  readonly kind: "section";
  readonly text: PassageView;
  readonly index: BookIndexView | undefined;
}

/**
 * The view of a question or section whose heading has `level` on the page: 1 on its own page. Of a question
 * that has several pages, each has the answers that are `shown`, and the first all the rest; of a section, what is
 * `shownOfSection`.
 */
export function partView(
  part: Part,
  page: PageContext,
  level: number,
  shown: readonly Answer[],
  shownOfSection: SectionPage | undefined,
): PartView {
  const where = whereabouts(part.id, page);
  const common: AnyPartView = {
    id: part.id,
    source: page.prose.source?.(part.span.line),
    level,
    where: part.kind === "question" ? [{ text: page.words.question(part.number) }, ...where] : where,
    heading: passageView(part.heading.prose, page, 3),
    prompts: part.prompts.map(({ prose }) => passageView(prose, page, level + 2)),
  };
  return part.kind === "question"
    ? questionView(part, page, common, shown)
    : sectionView(part, page, common, shownOfSection!);
}

function sectionView(
  section: Section,
  page: PageContext,
  common: AnyPartView,
  { text, entries, isLast }: SectionPage,
): SectionView {
  return {
    ...common,
    kind: "section",
    prompts: isLast ? common.prompts : [],
    text: passageView(text, page, common.level + 1),
    index: section.showsIndex
      ? bookIndexView({ ...page, link: (id) => page.prose.link(id)?.href }, entries)
      : undefined,
  };
}

function questionView(
  question: Question,
  page: PageContext,
  common: AnyPartView,
  shown: readonly Answer[],
): QuestionView {
  const { id, level } = common;
  const isOwnPage = level === 1;
  const isFirst = shown[0] === question.answers[0];
  const intro = isFirst ? question.intro.prose : NO_PROSE;
  const answer = (each: Answer): AnswerView => ({
    ...answerView(each, page, level + 1, isOwnPage),
    // Once per answer in the whole site is enough: pages with many answers stay small.
    citation: isOwnPage ? answerCitation(question, each, page) : undefined,
  });
  const answers = shown.map(answer);
  return {
    ...common,
    kind: "question",
    place: isOwnPage ? undefined : questionPlace(question, page.article, page.words),
    recording: recordingLink(question.start, page.prose),
    prompts: isFirst ? common.prompts : [],
    isFramed: isFraming(intro),
    intro: passageView(intro, page, level + 1, { id, beside: isOwnPage }),
    answers,
    elsewhere: isOwnPage && isFirst ? elsewhere(question, shown, page) : [],
    list: isOwnPage ? listAddress(question, page) : undefined,
    citations: isOwnPage ? packCitations(answers.flatMap(({ citation }) => citation ?? [])) : undefined,
  };
}

function listAddress(question: Question, { url }: PageContext): string | undefined {
  const file = answersList(question);
  return file === undefined ? undefined : url(file);
}

/** More answers than this have no list: the matrix finds them. */
const MOST_LISTED = 250;

function elsewhere(
  question: Question,
  shown: readonly Answer[],
  { url, words }: PageContext,
): readonly AnswerElsewhere[] {
  if (question.answers.length > MOST_LISTED) return [];
  return question.answers.slice(shown.length).map(({ id, expert, position }) => ({
    id,
    text: expert?.name ?? words.answer,
    href: url(fileWith(question, id), id),
    position: position?.text,
    colour: expert?.colour,
  }));
}

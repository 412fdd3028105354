import type { Html } from "../../markup/html.ts";
import type { Answer, Part, Question, Section } from "../../model/article.ts";
import { isEmpty, isFraming } from "../../model/prose.ts";
import { type BookIndexView, bookIndexView } from "../../output/book-index-view.ts";
import type { RecordingLink } from "../../prose/recording-link.ts";
import { glossaryOf } from "../../prose/terms/glossary.ts";
import type { PageContext } from "./page-context.ts";
import { type PlaceView, placesOf } from "./places.ts";
import { type PersonView, personView } from "./title-page.ts";

interface PartBase {
  readonly id: string;
  /** The heading. */
  readonly title: Html;
  /** Where it stands in the other outputs. */
  readonly places: readonly PlaceView[];
  readonly prompts: readonly Html[];
}

/** A question with all its answers. */
export interface QuestionView extends PartBase {
  readonly kind: "question";
  /** `Question 3` */
  readonly label: string;
  readonly recording: RecordingLink | undefined;
  readonly intro: Html | undefined;
  /** Whether the introduction is short, and so set apart. */
  readonly isFramed: boolean;
  readonly answers: readonly AnswerView[];
}

/** An answer; without a person, the article itself answers. */
export interface AnswerView {
  readonly id: string;
  readonly person: PersonView | undefined;
  readonly position: Html | undefined;
  /** Where the recording has it. */
  readonly recording: RecordingLink | undefined;
  readonly text: Html;
}

/** A section that is no question. */
export interface SectionView extends PartBase {
  readonly kind: "section";
  readonly text: Html;
  /** Whether terms are explained in it. */
  readonly isGlossary: boolean;
  readonly index: BookIndexView | undefined;
}

/** The view of a question or section, on a page of its own. */
export function partView(part: Part, page: PageContext): QuestionView | SectionView {
  const base: PartBase = {
    id: part.id,
    title: page.passage(part.heading.prose, 3),
    places: placesOf(part.id, page),
    prompts: part.prompts.map(({ prose }) => page.passage(prose, 3)),
  };
  return part.kind === "question" ? questionView(part, page, base) : sectionView(part, page, base);
}

function questionView(
  { number, intro, answers, start }: Question,
  page: PageContext,
  base: PartBase,
): QuestionView {
  return {
    ...base,
    kind: "question",
    label: page.words.question(number),
    recording: page.recording(start),
    intro: isEmpty(intro.prose) ? undefined : page.passage(intro.prose, 2),
    isFramed: isFraming(intro.prose),
    answers: answers.map((answer) => answerView(answer, page)),
  };
}

function answerView({ id, expert, position, body, start }: Answer, page: PageContext): AnswerView {
  return {
    id,
    person: expert && personView(expert),
    position: position && page.inShort(position.prose),
    recording: page.recording(start),
    text: page.passage(body.prose, expert ? 3 : 2),
  };
}

function sectionView(section: Section, page: PageContext, base: PartBase): SectionView {
  const { terms } = glossaryOf(page.article, "epub");
  return {
    ...base,
    kind: "section",
    text: page.passage(section.body.prose, 2),
    isGlossary: terms.some((term) => term.section === section.id),
    index: section.showsIndex ? bookIndexView(page) : undefined,
  };
}

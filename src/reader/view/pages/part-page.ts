import type { Article, Part, Question } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import { summaryOf } from "../../../prose/summary.ts";
import { divisionOf } from "../../division/division.ts";
import { partFile } from "../../files.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { questionPageData } from "../frame/structured-data.ts";
import type { Link } from "../link.ts";
import { questionPlace } from "../question-place.ts";
import { type CardView, cardViews } from "../text/card.ts";
import { type PartView, partView } from "../text/part.ts";

/** The page of one question or section. */
export interface PartPageView {
  readonly frame: Frame;
  readonly part: PartView;
  /** The part before this one, if any. */
  readonly previous: Link | undefined;
  /** The part after this one, if any. */
  readonly next: Link | undefined;
  /** What opens beside links of the text. */
  readonly cards: readonly CardView[];
}

/** The view of the page of a question or section. */
export function partPageView(article: Article, part: Part, site: OutputContext): PartPageView {
  const holds = (id: string) => article.targets.get(id)?.part === part.id || id === part.id;
  const { at } = divisionOf(article).placeOf(part.id)!;
  const page = pageContext(article, site, partFile(part), { holds, range: { from: at, to: at } });
  const isQuestion = part.kind === "question";
  return {
    frame: frameView(page, part.kind, {
      ...(isQuestion ? inBar(part, page) : {}),
      title: part.heading.text,
      description: summaryOf(isQuestion ? part.intro.prose : part.body.prose),
      data: isQuestion ? questionPageData(part, article) : undefined,
    }),
    part: partView(part, page, 1),
    previous: linkTo(article.parts[at - 1], page),
    next: linkTo(article.parts[at + 1], page),
    cards: cardViews(page),
  };
}

/** What the bar says of a question, and who answers it. */
function inBar(question: Question, { article, words }: PageContext) {
  const speakers = question.answers.flatMap(({ id, expert }) =>
    expert ? [{ text: expert.name, href: `#${encodeURIComponent(id)}`, colour: expert.colour }] : [],
  );
  return { at: questionPlace(question, article, words), speakers };
}

function linkTo(part: Part | undefined, page: PageContext): Link | undefined {
  return part && { text: part.heading.short, href: page.url(partFile(part)) };
}

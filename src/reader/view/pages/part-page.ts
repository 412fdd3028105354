import type { Article, Question } from "../../../model/article.ts";
import type { OutputContext } from "../../../model/output.ts";
import { partFile } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { describe, type Frame, frameView } from "../frame/frame.ts";
import { questionPageData } from "../frame/structured-data.ts";
import { type QuestionView, questionView } from "../text/part.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";

/** A question on a page of its own. */
export interface QuestionPageView extends Neighbours {
  readonly frame: Frame;
  readonly question: QuestionView;
}

/** The view of a question's page. */
export function questionPageView(
  article: Article,
  question: Question,
  site: OutputContext,
): QuestionPageView {
  const page = pageContext(
    article,
    site,
    partFile(question),
    (id) => article.targets.get(id)?.part === question.id || id === question.id,
  );
  return {
    frame: frameView(page, "question", {
      title: question.heading.text,
      description: describe(question.intro.prose),
      data: questionPageData(question, page),
    }),
    question: questionView(question, page, 1),
    ...neighboursOf(question, page),
  };
}

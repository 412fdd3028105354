import { type Article, questionsOf } from "../model/article.ts";
import type { PageContext } from "./page-context.ts";
import { answerCitation, articleCitation } from "./view/text/citation.ts";

/** How to cite the article and each of its answers, as one file that reference managers read (BibTeX). */
export function citationsFile(page: PageContext): string {
  const { article }: { readonly article: Article } = page;
  const answers = questionsOf(article).flatMap((question) =>
    question.answers.map((answer) => answerCitation(question, answer, page)),
  );
  return [articleCitation(page), ...answers].map(({ bibtex }) => `${bibtex}\n`).join("\n");
}

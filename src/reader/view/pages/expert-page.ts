import { type Answer, type Article, questionsOf } from "../../../model/article.ts";
import type { Expert } from "../../../model/expert.ts";
import type { OutputContext } from "../../../model/output.ts";
import { expertFile, partFile } from "../../files.ts";
import type { Holds } from "../../links.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import type { Link } from "../link.ts";
import { type AnswerView, answerView } from "../text/part.ts";
import { type Person, personView } from "../text/person.ts";

/** All answers of one expert. */
export interface ExpertPageView {
  readonly frame: Frame;
  readonly person: Person;
  /** Everyone, for changing from one expert to another. */
  readonly people: readonly (Person & { readonly current: boolean })[];
  readonly answers: readonly {
    readonly label: string;
    readonly question: Link;
    readonly answer: AnswerView;
  }[];
}

/** The view of an expert's page. */
export function expertPageView(article: Article, expert: Expert, site: OutputContext): ExpertPageView {
  const given = questionsOf(article).flatMap((question) =>
    question.answers.filter((a) => a.expert?.id === expert.id).map((answer) => ({ question, answer })),
  );
  const holds = holdsOf(
    article,
    given.map(({ answer }) => answer),
  );
  const page = pageContext(article, site, expertFile(expert), holds);
  const { words } = page;
  return {
    frame: frameView(page, "expert", { title: expert.name, description: words.answersBy(expert.name) }),
    person: personView(expert, page),
    people: article.experts.map((other) => ({ ...personView(other, page), current: other.id === expert.id })),
    answers: given.map(({ question, answer }) => ({
      label: words.question(question.number),
      question: { text: question.heading.text, href: page.url(partFile(question)) },
      answer: answerView(answer, page, 2),
    })),
  };
}

/** Knows answers and their paragraphs. Subheadings are found on the question's page: their ids do not tell whose they are. */
function holdsOf({ targets }: Article, answers: readonly Answer[]): Holds {
  return (id) => {
    const stem = targets.get(id)?.kind === "paragraph" ? id.replace(/-p\d+$/, "") : id;
    return answers.some((answer) => answer.id === stem);
  };
}

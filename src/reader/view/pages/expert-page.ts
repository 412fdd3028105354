import { type Answer, type Article, questionsOf } from "../../../model/article.ts";
import type { Expert } from "../../../model/expert.ts";
import type { OutputContext } from "../../../output/output.ts";
import { expertFile, partFile, WHOLE } from "../../files.ts";
import type { Holds } from "../../links.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import type { Link } from "../link.ts";
import { type AnswerView, answerView } from "../text/answer.ts";
import { type CardView, cardViews } from "../text/card.ts";
import { type Person, personView } from "../text/person.ts";

/** The page with all answers of one expert. */
export interface ExpertPageView {
  readonly frame: Frame;
  readonly person: Person;
  /** All experts, as links from one to another; `current` is the expert of this page. */
  readonly people: readonly (Person & { readonly current: boolean })[];
  /** All others, each with the address of both their answers, side by side; none where they are very many. */
  readonly others: readonly (Link & { readonly label: string; readonly colour: number })[];
  readonly answers: readonly {
    readonly label: string;
    /** `source` is the value of `data-source` for the question. */
    readonly question: Link & { readonly source: string | undefined };
    readonly answer: AnswerView;
  }[];
  /** What opens beside links of the text. */
  readonly cards: readonly CardView[];
}

/** The view of an expert's page. */
export function expertPageView(article: Article, expert: Expert, site: OutputContext): ExpertPageView {
  const given = questionsOf(article).flatMap((question) =>
    question.answers
      .filter((answer) => answer.expert?.id === expert.id)
      .map((answer) => ({ question, answer })),
  );
  const answers = given.map(({ answer }) => answer);
  const page = pageContext(article, site, expertFile(expert), holdsOf(article, answers));
  const { words } = page;
  return {
    frame: frameView(page, "expert", { title: expert.name, description: words.answersBy(expert.name) }),
    person: personView(expert, page),
    people: article.experts.map((other) => ({ ...personView(other, page), current: other.id === expert.id })),
    others: othersOf(article, expert, page),
    answers: given.map(({ question, answer }) => ({
      label: words.question(question.number),
      question: {
        text: question.heading.text,
        href: page.url(partFile(question)),
        source: page.prose.source?.(question.span.line),
      },
      answer: answerView(answer, page, 2),
    })),
    cards: cardViews(page),
  };
}

/** More experts than this are chosen on the page of the whole article. */
const MOST_OTHERS = 12;

function othersOf(
  { experts }: Article,
  expert: Expert,
  { url, words }: PageContext,
): ExpertPageView["others"] {
  if (experts.length > MOST_OTHERS) return [];
  return experts
    .filter(({ id }) => id !== expert.id)
    .map(({ slug, name, colour }) => ({
      text: name,
      label: words.compareWith(name),
      href: `${url(WHOLE)}?show=${[expert.slug, slug].map(encodeURIComponent).join(".")}&side`,
      colour,
    }));
}

/**
 * Knows these answers and their paragraphs. Links to subheadings lead to the question's page, because
 * the id of a subheading does not name its answer.
 */
function holdsOf({ targets }: Article, answers: readonly Answer[]): Holds {
  const ids = new Set(answers.map(({ id }) => id));
  return (id) => ids.has(targets.get(id)?.kind === "paragraph" ? id.replace(/-p\d+$/, "") : id);
}

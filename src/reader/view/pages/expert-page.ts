import type { Answer, Article } from "../../../model/article.ts";
import type { Expert } from "../../../model/expert.ts";
import type { OutputContext } from "../../../output/output.ts";
import { divisionOf, groupLabel } from "../../division/division.ts";
import { answersByPage, type Given } from "../../division/expert-answers.ts";
import { nearPlaces } from "../../division/near.ts";
import { nthFile } from "../../division/nth-file.ts";
import { expertFile, partFile, WHOLE } from "../../files.ts";
import type { Holds } from "../../links.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type Pager, pagerView } from "../frame/page-links.ts";
import type { Link } from "../link.ts";
import { type AnswerView, answerView } from "../text/answer.ts";
import { type CardView, cardViews } from "../text/card.ts";
import { type Person, personView } from "../text/person.ts";

/** A page with all answers of one expert, or one of several. */
export interface ExpertPageView {
  readonly frame: Frame;
  readonly person: Person;
  /** All experts, of very many those near this one, as links from one to another; `current` is this one. */
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
  readonly pager: Pager | undefined;
}

/** How many experts before and after this one a page names. */
const PEOPLE_AROUND = 15;

/** The views of an expert's pages, each made when it is asked for. */
export function expertPages(
  article: Article,
  expert: Expert,
  site: OutputContext,
): readonly { readonly file: string; view(): ExpertPageView }[] {
  const pages = answersByPage(article, expert);
  const labels = pages.map((given) => groupLabel(given.map(({ question }) => question)));
  const first = expertFile(expert);
  return pages.map((given, at) => {
    const file = nthFile(first, at);
    const view = () => {
      const holds = holdsOf(
        article,
        given.map(({ answer }) => answer),
      );
      const page = pageContext(article, site, file, { holds, first: pages.length > 1 ? first : undefined });
      return { ...pageView(page, expert, given), pager: pagerView(page, first, labels, at) };
    };
    return { file, view };
  });
}

function pageView(page: PageContext, expert: Expert, given: readonly Given[]): Omit<ExpertPageView, "pager"> {
  const { words, article } = page;
  const { experts } = article;
  const near = nearPlaces(experts.length, expert.index, expert.index, PEOPLE_AROUND);
  return {
    frame: frameView(page, "expert", { title: expert.name, description: words.answersBy(expert.name) }),
    person: personView(expert, page),
    people: near.map(({ at }) => ({ ...personView(experts[at]!, page), current: at === expert.index })),
    others: othersOf(page.article, expert, page),
    answers: given.map(({ question, answer }) => ({
      label: words.question(question.number),
      question: {
        text: question.heading.listed,
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

function othersOf(article: Article, expert: Expert, { url, words }: PageContext): ExpertPageView["others"] {
  const { experts } = article;
  if (experts.length > MOST_OTHERS) return [];
  return experts
    .filter(({ id }) => id !== expert.id)
    .map((other) => ({
      text: other.name,
      label: words.compareWith(other.name),
      href: `${url(firstWithBoth(article, expert, other))}?show=${[expert.slug, other.slug].map(encodeURIComponent).join(".")}&side`,
      colour: other.colour,
    }));
}

/** The page of the whole article on which both first answer the same question; else its first page. */
function firstWithBoth(article: Article, one: Expert, other: Expert): string {
  const has = (answers: readonly Answer[], { id }: Expert) => answers.some(({ expert }) => expert?.id === id);
  const at = divisionOf(article).whole.findIndex((pieces) =>
    pieces.some(({ answers }) => has(answers, one) && has(answers, other)),
  );
  return nthFile(WHOLE, Math.max(0, at));
}

/**
 * Knows these answers and their paragraphs. Links to subheadings lead to the question's page, because
 * the id of a subheading does not name its answer.
 */
function holdsOf({ targets }: Article, answers: readonly Answer[]): Holds {
  const ids = new Set(answers.map(({ id }) => id));
  return (id) => ids.has(targets.get(id)?.kind === "paragraph" ? id.replace(/-p\d+$/, "") : id);
}

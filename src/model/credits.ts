import type { Expert } from "./expert.ts";
import type { Author, Kind, Meta } from "./meta.ts";

/** What decides about credits: the kind of an article, its people and its experts. */
export interface Credited {
  readonly meta: Pick<Meta, "kind" | "authors" | "editors">;
  readonly experts: readonly Expert[];
}

/** A person who is credited with something: an author, an editor or an expert. */
export type Person = Author | Expert;

/** Who has which part in an article, or in one answer. Every output asks here, so all say the same. */
export interface Credits {
  /** Who wrote the words. Empty when the article does not say. */
  readonly authors: readonly Person[];
  /** Who asked the questions of an interview. */
  readonly interviewers: readonly Person[];
  /** Who edited the whole. */
  readonly editors: readonly Person[];
  /** Whose views are told in the words of others. They are never authors. */
  readonly retold: readonly Expert[];
  /** Who speaks in it in their own words, without being an author of the whole. */
  readonly speakers: readonly Expert[];
}

const NOBODY: Credits = { authors: [], interviewers: [], editors: [], retold: [], speakers: [] };

/** The credits of a whole article. `docs/format.md` has the table. */
export function articleCredits({ meta, experts }: Credited): Credits {
  const { kind, authors, editors } = meta;
  switch (kind) {
    case "digest":
      return { ...NOBODY, authors, editors, retold: experts };
    case "roundtable":
      return experts.length > 0
        ? { ...NOBODY, authors: experts, editors: [...authors, ...editors] }
        : { ...NOBODY, authors, editors };
    case "interview":
      return authors.length > 0
        ? { ...NOBODY, authors, editors, speakers: experts }
        : { ...NOBODY, authors: experts, editors };
    case "faq":
    case "study-guide":
    case "article":
      return { ...NOBODY, authors, editors, speakers: experts };
    default:
      return unknownKind(kind);
  }
}

/** The credits of one answer, by `expert` or by nobody, in an article. */
export function answerCredits(article: Credited, expert: Expert | undefined): Credits {
  if (expert === undefined) return articleCredits(article);
  const { kind, authors, editors } = article.meta;
  switch (kind) {
    case "digest":
      return { ...NOBODY, authors, editors, retold: [expert] };
    case "interview":
      return { ...NOBODY, authors: [expert], interviewers: authors, editors };
    case "roundtable":
    case "article":
      return { ...NOBODY, authors: [expert], editors: [...authors, ...editors] };
    case "faq":
    case "study-guide":
      return { ...NOBODY, authors: authors.length > 0 ? authors : [expert], editors };
    default:
      return unknownKind(kind);
  }
}

function unknownKind(kind: never): never {
  throw new Error(`unknown kind of article: ${String(kind satisfies Kind)}`);
}

/** The names of people. */
export function namesOf(people: readonly Person[]): readonly string[] {
  return people.map(({ name }) => name);
}

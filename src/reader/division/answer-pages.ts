import type { Answer, Part, Question } from "../../model/article.ts";
import { partFile } from "../files.ts";
import { divided } from "./divided.ts";
import { nthFile } from "./nth-file.ts";
import { pageInSection } from "./section-pages.ts";
import { answerWeight } from "./weight.ts";

/** So many answers stay on one page, however long they are: a reader compares them. */
const FEW_ANSWERS = 12;

/** The most HTML of the answers of one page, in bytes; the first has the list of all answers besides. */
const ANSWERS_BYTES = 15_000;

/** How the answers of a question are divided into pages, and on which of them, from 0, an id is. */
interface AnswerPages {
  readonly pages: readonly (readonly Answer[])[];
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Made once for a question, because each link to it asks. */
const MADE = new WeakMap<Question, AnswerPages>();

/** The answers of a question, page by page. There is always one page. */
export function answerPages(question: Question): readonly (readonly Answer[])[] {
  return pagesOf(question).pages;
}

/** The page of a question or section; of one that has several, the one with this id. */
export function fileWith(part: Part, id: string): string {
  return nthFile(partFile(part), pageOfId(part, id));
}

/** On which of the pages of a question or section an id is, from 0. */
export function pageOfId(part: Part, id: string): number {
  return part.kind === "section" ? pageInSection(part, id) : (pagesOf(part).pageOf.get(id) ?? 0);
}

function pagesOf(question: Question): AnswerPages {
  const known = MADE.get(question) ?? dividedAnswers(question);
  MADE.set(question, known);
  return known;
}

function dividedAnswers({ answers }: Question): AnswerPages {
  if (answers.length <= FEW_ANSWERS) return { pages: [answers], pageOf: new Map() };
  const pages = divided(answers, answerWeight, ANSWERS_BYTES);
  const ids = pages.flatMap((group, page) =>
    group.flatMap((answer) => [...idsIn(answer)].map((id) => [id, page] as const)),
  );
  return { pages, pageOf: new Map(ids) };
}

/** The id of an answer and all ids in its text. */
function* idsIn({ id, body }: Answer): Generator<string> {
  yield id;
  for (const token of body.prose.tokens)
    for (const each of [token, ...(token.children ?? [])]) {
      const own = each.attrGet("id");
      if (own !== null) yield own;
    }
}

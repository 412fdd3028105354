import type { Answer, Part } from "../../model/article.ts";
import type { IndexEntry } from "../../model/book-index.ts";
import { isOneParagraph, type Prose } from "../../model/prose.ts";

// Estimates of HTML in bytes, made before a page is made.

/** What stands around the text of a block: its tags, its id and its permalink. */
const BLOCK = 120;
/** The link itself, and the card that opens beside it: an address, a name and some sixty words. */
const LINK = 650;
/** The tags of a name, or of what it means, with the id of a term. */
const TERM_TAG = 40;
/** What stands around a term of the index, and around each of its links. */
const INDEX_ENTRY = 60;
const INDEX_LINK = 90;
/** What stands around an answer: its heading, its permalink and its expert. */
const ANSWER = 450;
/** A permalink, which a paragraph alone has not. */
const PERMALINK = 100;

/** The HTML of a question or section with all that belongs to it. */
export function partWeight(part: Part): number {
  const body = part.kind === "question" ? part.intro : part.body;
  const answers = part.kind === "question" ? part.answers : [];
  const proses = [part.heading.prose, body.prose, ...part.prompts.map(({ prose }) => prose)];
  return ANSWER + sum(proses.map(proseWeight)) + sum(answers.map(answerWeight));
}

/** The HTML of an answer. */
export function answerWeight({ body, position }: Answer): number {
  const links = isOneParagraph(body.prose) ? -PERMALINK : 0;
  return ANSWER + proseWeight(body.prose) + links + (position ? proseWeight(position.prose) : 0);
}

/** The HTML of a piece of prose, with the cards of its links. */
export function proseWeight({ tokens }: Prose): number {
  return sum(
    tokens.map(
      ({ content, nesting, children }) =>
        Buffer.byteLength(content) +
        (nesting === 1 ? BLOCK : 0) +
        LINK * (children ?? []).filter(({ type }) => LINKS.has(type)).length,
    ),
  );
}

/** The HTML of a term of a list of definitions: short tags, no permalinks. */
export function termWeight({ tokens }: Prose): number {
  const tags = tokens.filter(({ nesting, hidden }) => nesting === 1 && !hidden);
  return proseWeight({ tokens: tokens.filter(({ nesting }) => nesting === 0) }) + TERM_TAG * tags.length;
}

/** The HTML of an entry of the index with all below it. */
export function indexEntryWeight({ term, places, see, entries }: IndexEntry): number {
  const links = places.map(
    ({ id, part = "", answer }) => INDEX_LINK + id.length + 2 * part.length + (answer ? 40 : 0),
  );
  return (
    INDEX_ENTRY +
    Buffer.byteLength(term) +
    sum(links) +
    sum(see.map((each) => 20 + Buffer.byteLength(each))) +
    sum(entries.map(indexEntryWeight))
  );
}

/** The tokens that become links. */
const LINKS: ReadonlySet<string> = new Set(["link_open", "cross_reference", "linked_reference", "citation"]);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

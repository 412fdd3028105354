import type { Answer, Part } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";

// Estimates of HTML in bytes, made before a page is made.

/** What stands around the text of a block: its tags, its id and its permalink. */
const BLOCK = 120;
/** The link itself, and the card that opens beside it: an address, a name and some sixty words. */
const LINK = 650;
/** What stands around an answer: its heading, its permalink and its expert. */
const ANSWER = 450;

/** The HTML of a question or section with all that belongs to it. */
export function partWeight(part: Part): number {
  const body = part.kind === "question" ? part.intro : part.body;
  const answers = part.kind === "question" ? part.answers : [];
  const proses = [part.heading.prose, body.prose, ...part.prompts.map(({ prose }) => prose)];
  return ANSWER + sum(proses.map(proseWeight)) + sum(answers.map(answerWeight));
}

/** The HTML of an answer. */
export function answerWeight({ body, position }: Answer): number {
  return ANSWER + proseWeight(body.prose) + (position ? proseWeight(position.prose) : 0);
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

/** The tokens that become links. */
const LINKS: ReadonlySet<string> = new Set(["link_open", "cross_reference", "linked_reference", "citation"]);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

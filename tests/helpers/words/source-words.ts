import type Token from "markdown-it/lib/token.mjs";
import type { Article, Part } from "../../../src/model/article.ts";
import type { Prose } from "../../../src/model/prose.ts";
import { tokensText } from "../../../src/prose/text.ts";
import { shownTokens } from "../../../src/prose/visibility.ts";
import { type Word, wordsIn } from "./words-in.ts";

/** What is compared as no words: formulas and pictures. */
const PICTURES = /^(?:math_|image$|diagram$)/;

/**
 * The words of an article that a handout has to show, in the order of the source: abstract, headings,
 * introductions, positions and answers. Footnotes and prompts stand elsewhere and are left out.
 */
export function wordsOfSource({ abstract, parts }: Article): Word[] {
  const all = [abstract.prose, ...parts.flatMap(proseOfPart)];
  return all.flatMap((prose) => wordsIn(tokensText(withoutPictures(shownTokens(prose.tokens, "handout")))));
}

function proseOfPart(part: Part): Prose[] {
  if (part.kind === "section") return [part.heading.prose, part.body.prose];
  const answers = part.answers.flatMap(({ position, body }) => [
    ...(position ? [position.prose] : []),
    body.prose,
  ]);
  return [part.heading.prose, part.intro.prose, ...answers];
}

function withoutPictures(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (PICTURES.test(token.type)) return [];
    // Tokens are frozen, and copies of them need no methods here.
    return token.children === null
      ? [token]
      : [{ ...token, children: withoutPictures(token.children) } as unknown as Token];
  });
}

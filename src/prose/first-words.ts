import Token from "markdown-it/lib/token.mjs";
import type { Prose } from "../model/prose.ts";
import { cutInline } from "./cut-inline.ts";
import { proseText, tokensText } from "./text.ts";

/** The words of a text in a language (BCP 47), also in one that is written without spaces. */
export function wordList(prose: Prose, lang: string): readonly string[] {
  return wordsOf(proseText(prose), lang).map(({ segment }) => segment);
}

/** The first words of prose of one inline token (a key point), with their emphasis. */
export function firstWords(prose: Prose, count: number, lang: string): Prose {
  const children = prose.tokens[0]?.children ?? [];
  const last = wordsOf(tokensText(children), lang)[count - 1];
  if (!last) return prose;
  const inline = new Token("inline", "", 0);
  inline.children = cutInline(children, last.index + last.segment.length);
  return { tokens: [inline] };
}

function wordsOf(text: string, lang: string): readonly Intl.SegmentData[] {
  return [...new Intl.Segmenter(lang, { granularity: "word" }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
}

import type Token from "markdown-it/lib/token.mjs";
import { tokensText } from "./text.ts";

/**
 * The text of a heading as it was typed, before smart typography and emoji. Ids are made from it, so
 * that they are those of a forge and do not depend on the article's language.
 */
export function typedText(inline: Token): string {
  const kept = (inline.meta as { typed?: string } | null)?.typed;
  return kept ?? (inline.children ?? []).map(typedPiece).join("");
}

function typedPiece(token: Token): string {
  if (token.info === "emoji") return token.markup;
  return token.type === "text_special" || token.type === "image" ? token.content : tokensText([token]);
}

import type Token from "markdown-it/lib/token.mjs";

/** Line of a token in the source, from 1; 1 where the parser does not say. */
export function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}

/** A copy of a token with some changes. */
export function copyToken(token: Token, change: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, change);
}

/** Index of the token that closes what is opened at `open`, which may hold others of its kind. */
export function closeOf(tokens: readonly Token[], open: number): number {
  const { type, level } = tokens[open]!;
  const closing = type.replace(/_open$/, "_close");
  return tokens.findIndex((token, at) => at > open && token.type === closing && token.level === level);
}

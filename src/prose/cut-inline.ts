import Token from "markdown-it/lib/token.mjs";
import { tokensText } from "./text.ts";
import { copyToken } from "./tokens.ts";

/** The inline tokens of the first `length` characters, with every open element closed at the end. */
export function cutInline(children: readonly Token[], length: number): Token[] {
  const cut: Token[] = [];
  const open: Token[] = [];
  let left = length;
  for (const child of children) {
    if (left <= 0) break;
    if (child.nesting > 0) open.push(child);
    if (child.nesting < 0) open.pop();
    const text = tokensText([child]);
    const isCut = text.length > left && child.type === "text";
    cut.push(isCut ? copyToken(child, { content: text.slice(0, left) }) : child);
    left -= text.length;
  }
  const closing = ({ type, tag }: Token) => new Token(type.replace(/_open$/, "_close"), tag, -1);
  return [...cut, ...open.reverse().map(closing)];
}

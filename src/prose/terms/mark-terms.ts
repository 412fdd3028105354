import type Token from "markdown-it/lib/token.mjs";
import { copyToken } from "../tokens.ts";
import type { Glossary, Term } from "./glossary.ts";

/** Blocks in which no term is marked. */
const UNMARKED_BLOCKS: readonly string[] = ["heading_open", "th_open", "dt_open", "callout_title_open"];
/** Inline elements in which no term is marked. */
const UNMARKED_ELEMENTS = "a abbr code kbd q samp summary tt var".split(" ");

/** Copies tokens, with the first use of each term between `term_open` and `term_close`. */
export function markTerms(tokens: readonly Token[], glossary: Glossary): readonly Token[] {
  const seen = new Set<Term>();
  return tokens.map((token, index) => {
    if (token.type !== "inline" || UNMARKED_BLOCKS.includes(tokens[index - 1]?.type ?? "")) return token;
    const children = markInline(token.children ?? [], glossary, seen);
    return children.length === token.children?.length ? token : copyToken(token, { children });
  });
}

function markInline(tokens: readonly Token[], glossary: Glossary, seen: Set<Term>): Token[] {
  let within = 0;
  return tokens.flatMap((token) => {
    const isLink = token.type === "link_open" || token.type === "link_close";
    if (isLink || UNMARKED_ELEMENTS.includes(token.tag)) within += token.nesting;
    return token.type === "text" && within === 0 ? markText(token, glossary, seen) : [token];
  });
}

function markText(token: Token, glossary: Glossary, seen: Set<Term>): readonly Token[] {
  const { content } = token;
  const pieces: Token[] = [];
  let done = 0;
  const text = (end: number) => {
    if (end > done) pieces.push(copyToken(token, { content: content.slice(done, end) }));
    done = end;
  };
  for (const { start, end, index } of glossary.find(content)) {
    const term = glossary.terms[index]!;
    if (seen.has(term)) continue;
    seen.add(term);
    text(start);
    pieces.push(copyToken(token, { type: "term_open", content: "", nesting: 1, meta: { term } }));
    text(end);
    pieces.push(copyToken(token, { type: "term_close", content: "", nesting: -1 }));
  }
  if (pieces.length === 0) return [token];
  text(content.length);
  return pieces;
}

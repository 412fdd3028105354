import type Token from "markdown-it/lib/token.mjs";
import type { Prose } from "../model/prose.ts";
import type { CitationMeta } from "./citation-syntax.ts";
import { diagramOf } from "./diagrams/diagram.ts";
import type { CrossReferenceMeta } from "./rules/cross-reference.ts";

/** Prose as plain text without footnotes, with one blank between blocks. For messages and slugs. */
export function proseText(prose: Prose): string {
  const known = TEXTS.get(prose);
  if (known !== undefined) return known;
  const text = tokensText(prose.tokens).replace(/\s+/g, " ").trim();
  if (Object.isFrozen(prose)) TEXTS.set(prose, text);
  return text;
}

/** Of prose that does not change any more: each output asks for it. */
const TEXTS = new WeakMap<Prose, string>();

/** The text of tokens, in order. */
export function tokensText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join("");
}

function tokenText(token: Token): string {
  switch (token.type) {
    case "inline":
      return `${tokensText(token.children ?? [])}\n`;
    case "text":
    case "code_inline":
    case "math_inline":
    case "math_stray":
      return token.content;
    case "fence":
    case "code_block":
    case "math_block":
      return `${token.content}\n`;
    case "diagram":
      return `${diagramOf(token)!.drawing?.text ?? token.content}\n`;
    case "image":
      return token.attrGet("alt") ?? "";
    case "citation":
      return (token.meta as CitationMeta).formatted?.text ?? token.content;
    case "citation_authors":
      return (token.meta as CitationMeta).formatted?.authors?.text ?? token.content;
    case "cross_reference":
      return (token.meta as CrossReferenceMeta).text ?? "";
    case "softbreak":
    case "hardbreak":
      return "\n";
    default:
      return "";
  }
}

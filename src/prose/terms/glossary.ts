import type Token from "markdown-it/lib/token.mjs";
import { type Article, sectionsOf } from "../../model/article.ts";
import { NO_PROSE, type Prose } from "../../model/prose.ts";
import { tokensText } from "../text.ts";
import { shownTokens } from "../visibility.ts";
import { type Found, termFinder } from "./find-terms.ts";

/** An entry of the glossary: a name and what it means. */
export interface Term {
  /** The id of the entry in its page. */
  readonly id: string;
  readonly name: string;
  readonly definition: Prose;
  /** The id of the section that it stands in. */
  readonly section: string;
}

/** The terms that the definition lists of an article's sections explain. */
export interface Glossary {
  readonly terms: readonly Term[];
  /** The entry that the token of a list's term opens. */
  entry(token: Token): Term | undefined;
  /** The names of terms that a text has; `index` is their place in `terms`. */
  find(text: string): readonly Found[];
}

/** The glossaries of an article by output. Each is made once, because each page asks for it. */
const glossaries = new WeakMap<Article, Map<string, Glossary>>();

/** The glossary of what `output` shows of an article; it has no terms when the article explains none. */
export function glossaryOf(article: Article, output: string): Glossary {
  const known = glossaries.get(article) ?? new Map<string, Glossary>();
  glossaries.set(article, known);
  const glossary = known.get(output) ?? readGlossary(article, output);
  known.set(output, glossary);
  return glossary;
}

function readGlossary(article: Article, output: string): Glossary {
  const entries = new Map<Token, Term>();
  const ids = new Set(article.targets.keys());
  for (const { id, body } of sectionsOf(article)) {
    readEntries(shownTokens(body.prose.tokens, output), id, ids, entries);
  }
  const terms = [...entries.values()];
  return {
    terms,
    entry: (token) => entries.get(token),
    find: termFinder(
      terms.map(({ name }) => name),
      article.meta.lang,
    ),
  };
}

/** Puts the terms of definition lists into `entries`, each with all its definitions. */
function readEntries(
  tokens: readonly Token[],
  section: string,
  ids: Set<string>,
  entries: Map<Token, Term>,
): void {
  let open: Token | undefined;
  tokens.forEach((token, index) => {
    if (token.type === "dt_open") {
      const name = tokensText([tokens[index + 1]!]).trim();
      open = name === "" ? undefined : token;
      if (open) entries.set(open, { id: freeId(name, ids), name, definition: NO_PROSE, section });
    } else if (token.type === "dd_open" && open) {
      const term = entries.get(open)!;
      const more = tokens.slice(index + 1, closeOf(tokens, index));
      entries.set(open, { ...term, definition: { tokens: [...term.definition.tokens, ...more] } });
    }
  });
}

/** Where the definition that opens at `index` is closed, past those of lists within it. */
function closeOf(tokens: readonly Token[], index: number): number {
  let depth = 0;
  return tokens.findIndex((token, at) => {
    if (at < index || (token.type !== "dd_open" && token.type !== "dd_close")) return false;
    depth += token.nesting;
    return depth === 0;
  });
}

function freeId(name: string, ids: Set<string>): string {
  const stem = `term-${name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")}`;
  let id = stem;
  for (let next = 2; ids.has(id); next++) id = `${stem}-${next}`;
  ids.add(id);
  return id;
}

import type Token from "markdown-it/lib/token.mjs";
import { type Article, sectionsOf } from "../../model/article.ts";
import { NO_PROSE, type Prose } from "../../model/prose.ts";
import { tokensText } from "../text.ts";
import { closeOf } from "../tokens.ts";
import { shownTokens } from "../visibility.ts";
import { type Found, termFinder } from "./find-terms.ts";

/** An entry of the glossary: a name and what it means. */
export interface Term {
  /** Id of the entry, unique in the article. */
  readonly id: string;
  readonly name: string;
  readonly definition: Prose;
  /** Id of the section that has the entry. */
  readonly section: string;
  /** The token with which the entry begins. */
  readonly start: Token;
}

/** The terms that an article explains in the definition lists of its sections. */
export interface Glossary {
  readonly terms: readonly Term[];
  /** The entry that starts at a `dt_open` token, if one does. */
  entry(token: Token): Term | undefined;
  /** The names of terms in a text; `index` is the place of the term in `terms`. */
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
    find: remembering(
      termFinder(
        terms.map(({ name }) => name),
        article.meta.lang,
      ),
    ),
  };
}

/** What was found in each text: most texts of an article stand on several pages. */
function remembering(find: Glossary["find"]): Glossary["find"] {
  const known = new Map<string, readonly Found[]>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}

/** Adds the terms of definition lists to `entries`, each with all its definitions. */
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
      if (open)
        entries.set(open, { id: freeId(name, ids), name, definition: NO_PROSE, section, start: token });
    } else if (token.type === "dd_open" && open) {
      const term = entries.get(open)!;
      const more = tokens.slice(index + 1, closeOf(tokens, index));
      entries.set(open, { ...term, definition: { tokens: [...term.definition.tokens, ...more] } });
    }
  });
}

function freeId(name: string, ids: Set<string>): string {
  const stem = `term-${name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")}`;
  let id = stem;
  for (let next = 2; ids.has(id); next++) id = `${stem}-${next}`;
  ids.add(id);
  return id;
}

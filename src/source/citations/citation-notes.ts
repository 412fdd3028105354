import Token from "markdown-it/lib/token.mjs";
import type { CitationMeta } from "../../prose/citation-syntax.ts";
import { copyToken } from "../../prose/tokens.ts";
import type { FootnoteTokens } from "../references/footnotes.ts";
import type { CitingTokens } from "./occurrences.ts";

/**
 * Puts each citation of the text into a footnote of its own, for styles that cite in footnotes, and
 * numbers all footnotes again in the order of their first reference. Where the sentence names the
 * authors, they stay. Citations in footnotes, and those of works that are not `known`, stay where they
 * are. Changes the tokens.
 */
export function citationNotes(
  { text, footnotes }: CitingTokens,
  known: { has(key: string): boolean },
): CitingTokens {
  const all: FootnoteTokens[] = [];
  const places = new Map<number, number>();
  const add = (note: FootnoteTokens) => all.push(note) - 1;
  const placeOf = (id: number) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const place = add(footnotes[id]!);
    places.set(id, place);
    return place;
  };
  let line = 1;
  for (const token of text) {
    if (token.map) line = token.map[0] + 1;
    if (!token.children) continue;
    const noted = (citation: Token) => {
      const meta = citation.meta as CitationMeta;
      if (!meta.works.every(({ key }) => known.has(key))) return undefined;
      meta.alone = true;
      return add({ tokens: noteTokens(citation), line });
    };
    token.children = withNotes(token.children, noted, placeOf);
  }
  for (const id of footnotes.keys()) placeOf(id);
  for (const { tokens } of footnotes)
    for (const { children } of tokens)
      for (const child of children ?? []) if (child.type === "footnote_ref") renumber(child, placeOf);
  return { text, footnotes: all };
}

/** The inline tokens with a reference to a footnote in place of each citation. */
function withNotes(
  children: readonly Token[],
  noted: (citation: Token) => number | undefined,
  placeOf: (id: number) => number,
): Token[] {
  const out: Token[] = [];
  /** What was said last, before the citation. */
  let said = "";
  const add = (token: Token) => {
    out.push(token);
    if (token.content.trim() !== "") said = token.content.trimEnd();
  };
  children.forEach((child, index) => {
    if (child.type === "footnote_ref") renumber(child, placeOf);
    const note = child.type === "citation" ? noted(child) : undefined;
    if (note === undefined) {
      add(child);
      return;
    }
    const before = out.at(-1);
    const saidBefore = said;
    if ((child.meta as CitationMeta).narrative) add(copyToken(child, { type: "citation_authors" }));
    else if (before?.type === "text") before.content = before.content.trimEnd();
    const next = children[index + 1];
    const marks = next?.type === "text" ? /^[.,;:!?…。，；：！？،؛؟]+/u.exec(next.content)?.[0] : undefined;
    // A footnote's number follows the punctuation.
    if (marks && next) {
      if (!saidBefore.endsWith(marks)) add(copyToken(next, { content: marks }));
      next.content = next.content.slice(marks.length);
    }
    const reference = new Token("footnote_ref", "", 0);
    reference.meta = { id: note };
    out.push(reference);
  });
  return out;
}

function renumber(reference: Token, placeOf: (id: number) => number): void {
  const meta = reference.meta as { id: number };
  reference.meta = { ...meta, id: placeOf(meta.id) };
}

function noteTokens(citation: Token): Token[] {
  const inline = new Token("inline", "", 0);
  inline.children = [citation];
  return [new Token("paragraph_open", "p", 1), inline, new Token("paragraph_close", "p", -1)];
}

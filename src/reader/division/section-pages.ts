import type Token from "markdown-it/lib/token.mjs";
import type { Article, Section } from "../../model/article.ts";
import type { IndexEntry } from "../../model/book-index.ts";
import type { Prose } from "../../model/prose.ts";
import type { CitationMeta } from "../../prose/citation-syntax.ts";
import { cutBlocks } from "../../prose/cut-blocks.ts";
import { tokensText } from "../../prose/text.ts";
import { citationId } from "../html/ids.ts";
import { divided, PAGE_BYTES } from "./divided.ts";
import { indexEntryWeight, proseWeight, termWeight } from "./weight.ts";

// Long sections: above all glossaries, which are lists of definitions, and the index.

/** What one of the pages of a section has of it. */
export interface SectionPage {
  readonly text: Prose;
  /** The same in pieces. */
  readonly blocks: readonly Block[];
  /** Of the index. */
  readonly entries: readonly IndexEntry[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Its HTML in bytes, as it is estimated. */
  readonly weight: number;
  /** The first and the last term or entry; undefined where the page has something else. */
  readonly names: readonly [first: string, last: string] | undefined;
}

/** Its heading and what stands around it. */
const HEADING = 450;

/** A block of text, or a term of a list of definitions with what it means. */
interface Block {
  readonly tokens: readonly Token[];
  /** The tokens that open and close the list that it is from. */
  readonly list?: readonly [open: Token, close: Token];
}

/** The text of a section page by page, and on which of them, from 0, ids and terms are. */
interface TextPages {
  readonly pages: readonly (readonly Block[])[];
  readonly pageOf: ReadonlyMap<string | Token, number>;
}

/** Made once for a section, because each link to it asks. */
const TEXTS = new WeakMap<Section, TextPages>();
const PAGES = new WeakMap<Section, readonly SectionPage[]>();

/** The pages of a section; there is always one. */
export function sectionPages(article: Article, section: Section): readonly SectionPage[] {
  const known = PAGES.get(section) ?? pagesOf(article, section);
  PAGES.set(section, known);
  return known;
}

/** On which page of a section an id of its text is, or the term that begins with a token; from 0. */
export function pageInSection(section: Section, id: string | Token): number {
  const known = TEXTS.get(section) ?? textPages(section);
  TEXTS.set(section, known);
  return known.pageOf.get(id) ?? 0;
}

/** All ids and terms of a section's text, with their pages. */
export function idsOfSection(section: Section): ReadonlyMap<string | Token, number> {
  pageInSection(section, section.id);
  return TEXTS.get(section)!.pageOf;
}

function textPages({ body, heading }: Section): TextPages {
  const before = proseWeight(heading.prose);
  const blocks = blocksOf(body.prose.tokens);
  // The heading stands on every page.
  const pages = divided(blocks, blockWeight, PAGE_BYTES - before);
  const pageOf = new Map<string | Token, number>();
  pages.forEach((group, page) => {
    for (const { tokens } of group) for (const id of idsIn(tokens)) pageOf.set(id, page);
  });
  return { pages, pageOf };
}

/** The index begins on the last page of the text, where it has room. */
function pagesOf({ index }: Article, section: Section): readonly SectionPage[] {
  pageInSection(section, section.id);
  const texts = TEXTS.get(section)!.pages;
  const entries = section.showsIndex ? index.entries : [];
  const last = texts.at(-1) ?? [];
  const items = [undefined, ...entries];
  const weight = (entry: IndexEntry | undefined) =>
    entry ? indexEntryWeight(entry) : sum(last.map(blockWeight));
  const ends = divided(items, weight).map((group, at) => ({
    blocks: at === 0 ? last : [],
    entries: group.filter((entry) => entry !== undefined),
  }));
  const all = [...texts.slice(0, -1).map((blocks) => ({ blocks, entries: [] })), ...ends];
  return all.map(({ blocks, entries: listed }, at) => ({
    blocks,
    text: blocks === texts[0] && texts.length === 1 ? section.body.prose : proseOf(blocks),
    entries: listed,
    isFirst: at === 0,
    isLast: at === all.length - 1,
    weight: weightOf(blocks, listed, at === all.length - 1 ? section : undefined),
    names: namesOf(blocks, listed),
  }));
}

/** Pages that follow each other as one. */
export function joinedPages(pages: readonly SectionPage[]): SectionPage {
  const [first, last] = [pages[0]!, pages.at(-1)!];
  if (first === last) return first;
  const blocks = pages.flatMap((page) => page.blocks);
  return {
    blocks,
    text: proseOf(blocks),
    entries: pages.flatMap(({ entries }) => entries),
    isFirst: first.isFirst,
    isLast: last.isLast,
    weight: sum(pages.map(({ weight }) => weight)),
    names: first.names && [first.names[0], (last.names ?? first.names)[1]],
  };
}

/** With the prompts of the section that ends here. */
function weightOf(
  blocks: readonly Block[],
  entries: readonly IndexEntry[],
  ended: Section | undefined,
): number {
  const prompts = ended?.prompts.map(({ prose }) => proseWeight(prose)) ?? [];
  return HEADING + sum([...blocks.map(blockWeight), ...entries.map(indexEntryWeight), ...prompts]);
}

function blockWeight({ tokens, list }: Block): number {
  return list ? termWeight({ tokens }) : proseWeight({ tokens });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Cuts text between blocks, and lists of definitions between terms. */
function blocksOf(tokens: readonly Token[]): readonly Block[] {
  return cutBlocks(tokens).flatMap((block) =>
    block[0]!.type === "dl_open" ? termsOf(block) : [{ tokens: block }],
  );
}

/** The terms of a list, each with what follows; terms that follow each other have one meaning. */
function termsOf(list: readonly Token[]): readonly Block[] {
  const ends = [list[0]!, list.at(-1)!] as const;
  const starts = list.flatMap(({ type, level }, at) =>
    type === "dt_open" && level === ends[0].level + 1 && list[at - 1]!.type !== "dt_close" ? [at] : [],
  );
  return starts.map((start, place) => ({
    tokens: list.slice(place === 0 ? 1 : start, starts[place + 1] ?? -1),
    list: ends,
  }));
}

/** The blocks as prose; terms of one list that follow each other are a list again. */
function proseOf(blocks: readonly Block[]): Prose {
  const tokens = blocks.flatMap(({ tokens: own, list }, at) => [
    ...(list && blocks[at - 1]?.list !== list ? [list[0]] : []),
    ...own,
    ...(list && blocks[at + 1]?.list !== list ? [list[1]] : []),
  ]);
  return { tokens };
}

/** The ids in some tokens, and the tokens with which terms begin. */
function* idsIn(tokens: readonly Token[]): Generator<string | Token> {
  for (const token of tokens) {
    if (token.type === "dt_open") yield token;
    for (const each of [token, ...(token.children ?? [])]) {
      const own = each.attrGet("id");
      if (own !== null) yield own;
      if (each.type === "citation") yield citationId((each.meta as CitationMeta).index ?? -1);
    }
  }
}

function namesOf(blocks: readonly Block[], entries: readonly IndexEntry[]): SectionPage["names"] {
  const terms = blocks.flatMap(({ tokens, list }) =>
    list ? [tokensText([tokens[tokens.findIndex(({ type }) => type === "dt_open") + 1]!]).trim()] : [],
  );
  const names = [...terms, ...entries.map(({ term }) => term)];
  return names.length === 0 ? undefined : [names[0]!, names.at(-1)!];
}

import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Footnote, Part, Passage, Prompt } from "../../model/article.ts";
import type { BookIndex } from "../../model/book-index.ts";
import { DEEPEST_NOTE } from "../../model/limits.ts";
import type { Prose } from "../../model/prose.ts";
import { spanOf, spansIn } from "../../prose/spans.ts";
import { tokensText } from "../../prose/text.ts";
import type { Ids } from "../ids.ts";
import { type IndexMark, indexOf } from "./index-entries.ts";

/** What spans can stand in. */
interface Body {
  readonly abstract: Passage;
  readonly prompts: readonly Prompt[];
  readonly parts: readonly Part[];
  readonly footnotes: readonly Footnote[];
}

interface Given {
  readonly ids: Ids;
  /** BCP 47 language tag, for the order of the index. */
  readonly lang: string;
  readonly report: Report;
}

/** Where a run of prose stands: ids of the part and of the answer. */
interface Place {
  readonly part?: string;
  readonly answer?: string;
}

/**
 * Gives the bracketed spans of an article their ids, in reading order, and collects the index. A
 * footnote stands where it is first referred to. Reports ids that are taken, and marks of the index that
 * name no term or lead nowhere. Changes the tokens.
 */
export function placeSpans(body: Body, { ids, lang, report }: Given): BookIndex {
  const marks: IndexMark[] = [];
  const seen = new Set<Footnote>();
  let depth = 0;
  const visit = (prose: Prose, place: Place): void => {
    for (const { children } of prose.tokens) {
      for (const child of children ?? []) {
        if (child.type === "footnote_ref") visitNote((child.meta as { id: number }).id, place);
      }
      for (const { open, words } of spansIn(children ?? [])) placeSpan(open, words, place);
    }
  };
  const visitNote = (index: number, place: Place): void => {
    const note = body.footnotes[index];
    if (!note || seen.has(note) || depth === DEEPEST_NOTE) return;
    seen.add(note);
    depth++;
    visit(note.prose, place);
    depth--;
  };
  const placeSpan = (open: Token, words: readonly Token[], { part, answer }: Place): void => {
    const { attributes, span } = spanOf(open)!;
    const within = part === undefined ? {} : { part };
    const isMark = attributes.classes.includes("index");
    const written = attributes.id;
    const id =
      written !== undefined
        ? ids.claim(written, { kind: "anchor", text: tokensText(words), ...within }, span!)
        : isMark
          ? ids.slug("index-place", "index-place", { kind: "anchor", ...within })
          : undefined;
    if (id !== undefined) open.attrSet("id", id);
    if (!isMark) return;
    const place = { id: id!, ...within, ...(answer === undefined ? {} : { answer }) };
    marks.push({ place, text: tokensText(words), values: attributes.values, span: span! });
  };
  for (const [prose, place] of inReadingOrder(body)) visit(prose, place);
  return indexOf(marks, lang, report);
}

function* inReadingOrder({ abstract, prompts, parts }: Body): Generator<[Prose, Place]> {
  yield [abstract.prose, {}];
  for (const { prose } of prompts) yield [prose, {}];
  for (const part of parts) {
    const place = { part: part.id };
    yield [part.heading.prose, place];
    if (part.kind === "section") yield [part.body.prose, place];
    else {
      yield [part.intro.prose, place];
      for (const { id, body } of part.answers) yield [body.prose, { ...place, answer: id }];
    }
    for (const { prose } of part.prompts) yield [prose, place];
  }
}

import type Token from "markdown-it/lib/token.mjs";
import type { NumberedKind } from "../../model/numbered.ts";
import { type Label, labelOf } from "../../prose/label.ts";
import type { Ids } from "../ids.ts";
import type { FindSpan } from "../references/find-span.ts";

/** The numbers of figures, tables, equations and listings given so far. */
export interface Numbering {
  /** The next number of a kind, from 1. */
  next(kind: NumberedKind): number;
  /** Numbers by what else shows the same thing: its id, or the address of its image. */
  readonly known: Map<string, number>;
}

/** No numbers given yet. */
export function createNumbering(): Numbering {
  const last: Partial<Record<NumberedKind, number>> = {};
  return {
    known: new Map(),
    next(kind) {
      const number = (last[kind] ?? 0) + 1;
      last[kind] = number;
      return number;
    },
  };
}

/** What numbering a run of tokens needs to know. */
interface Place {
  readonly ids: Ids;
  readonly numbering: Numbering;
  readonly findSpan: FindSpan;
}

/**
 * Gives every token with a label its number and its id, in reading order. `part` is the id of the
 * question or section that the run is in. Reports ids that are taken.
 */
export function numberBlocks(tokens: readonly Token[], part: string | undefined, place: Place): void {
  let lines: readonly [number, number] = [1, 1];
  tokens.forEach((token, index) => {
    if (token.map) lines = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
    if (token.type !== "caption_open") number(token, tokens[index + 1]);
    for (const child of token.children ?? []) number(child);
  });

  function number(token: Token, content?: Token): void {
    const label = labelOf(token);
    if (!label) return;
    if (label.counts) label.number = place.numbering.next(label.kind);
    const key = keyOf(label, content);
    if (key !== undefined && label.number !== undefined) place.numbering.known.set(key, label.number);
    if (label.id === undefined) return;
    const target = {
      kind: label.kind,
      ...(part === undefined ? {} : { part }),
      ...(label.number === undefined ? {} : { number: label.number }),
      ...(label.caption === "" ? {} : { text: label.caption }),
    };
    label.id = place.ids.claim(label.id, target, place.findSpan(`#${label.id}`, ...lines));
    token.attrSet("id", label.id);
  }
}

/**
 * Numbers what a slide or a speaker note shows once more: with the same id or the same image as
 * something in the text. Anything else there has no number, since readers never see it.
 */
export function repeatNumbers(tokens: readonly Token[], { known }: Numbering): void {
  tokens.forEach((token, index) => {
    for (const each of [token, ...(token.children ?? [])]) {
      const label = labelOf(each);
      const key = label && each.type !== "caption_open" ? keyOf(label, tokens[index + 1]) : undefined;
      const number = key === undefined ? undefined : known.get(key);
      if (label && number !== undefined) label.number = number;
    }
  });
}

function keyOf(label: Label, content: Token | undefined): string | undefined {
  if (label.id !== undefined) return `#${label.id}`;
  const image = content?.children?.[0];
  return image?.type === "image" ? (image.attrGet("src") ?? undefined) : undefined;
}

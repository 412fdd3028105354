import { endsOpen, type PrintedBlock, startsOpen } from "./blocks.ts";
import { numbersIn } from "./reference-numbers.ts";
import type { Speakers } from "./speakers.ts";

/** Blocks of one page that follow each other without doubt: a column, or a piece of one. */
export interface Fragment {
  readonly blocks: readonly PrintedBlock[];
  readonly page: number;
  /** Place in the dump, from 0. */
  readonly index: number;
  readonly startsOpen: boolean;
  readonly endsOpen: boolean;
  /** Whether a question or an answer begins with its first block. */
  readonly startsAnew: boolean;
  /** Numbers of works, in order. */
  readonly numbers: readonly number[];
  /** What begins in it, in order: a question, or an answer of somebody. */
  readonly events: readonly Event[];
  /** Rare words near its ends, which tell what it goes on with. */
  readonly firstWords: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
}

export type Event = { readonly kind: "question" } | { readonly kind: "answer"; readonly name: string };

/** Shortest word that tells what a text is about, in letters. */
const TELLING = 6;
/** Characters near a column's end that are looked at for such words. */
const NEAR = 500;

/**
 * Divides a dump where a column may end: behind a block that ends within a sentence, before one that begins so, and
 * before questions and answers.
 */
export function fragmentsOf(blocks: readonly PrintedBlock[], speakers: Speakers): readonly Fragment[] {
  const groups: PrintedBlock[][] = [];
  const texts = blocks.map(textOf);
  const opens = (index: number) =>
    texts[index] !== undefined && speakers.openerOf(texts[index]) !== undefined;
  // A question is begun by its own block, so the answer below it is not apart from it.
  const isAsked = (index: number) => index >= 0 && isQuestion(texts[index]!) && opens(index + 1);
  const isNew = (index: number) => isAsked(index) || (opens(index) && !isAsked(index - 1));
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const isSame =
      before && before.page === block.page && !endsOpen(before) && !startsOpen(block) && !isNew(index);
    if (isSame) groups.at(-1)!.push(block);
    else groups.push([block]);
  });
  return groups.map((own, index) => fragmentOf(own, index, speakers));
}

function fragmentOf(blocks: readonly PrintedBlock[], index: number, speakers: Speakers): Fragment {
  const texts = blocks.map(textOf);
  const whole = texts.join(" ");
  const isAsked = (at: number) =>
    isQuestion(texts[at]!) && texts[at + 1] !== undefined && speakers.openerOf(texts[at + 1]!) !== undefined;
  return {
    blocks,
    page: blocks[0]!.page,
    index,
    startsOpen: startsOpen(blocks[0]!),
    endsOpen: endsOpen(blocks.at(-1)!),
    startsAnew: speakers.openerOf(texts[0]!) !== undefined || isAsked(0),
    numbers: numbersIn(whole),
    events: texts.flatMap((text, at): readonly Event[] => {
      const opener = speakers.openerOf(text);
      if (opener) return [{ kind: "answer", name: opener.name }];
      return isAsked(at) ? [{ kind: "question" }] : [];
    }),
    firstWords: tellingWords(whole.slice(0, NEAR)),
    lastWords: tellingWords(whole.slice(-NEAR)),
  };
}

function textOf({ lines }: PrintedBlock): string {
  return lines.map((line) => line.trim()).join(" ");
}

/** Whether a paragraph is what the people answer: it ends with a question mark. */
export function isQuestion(text: string): boolean {
  return /[?？؟]["'”’)]*$/u.test(text.trim());
}

function tellingWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= TELLING));
}

import { textsIn } from "../texts.ts";

/** Not begun inside a word: else the search in a long word would begin anew at each letter. */
const ADDRESS = /(?<![a-z])(?:[a-z]+:\/\/|www\.)\S{20,}/g;
const NAME_IN_CODE = /\S{2,}/g;
/** In listings, whose lines are divided at any sign where they are too long. */
const NAME_IN_LISTING = /(?<![\w-])[\w-]*-[\w-]*/g;
/** Options and file names in text: `--open`, `talk-pdf.ts`. A word after a hyphen, such as “-like”, stays with it. */
const NAME =
  /(?<![^\s(“„«"'[])-{1,2}\p{L}[\p{L}\p{N}\u00ad_-]*|(?<![^\s(“„«"'[])[\p{L}\p{N}\u00ad_]+(?:-[\p{L}\p{N}\u00ad_]+)+\.[a-z]{1,4}(?![\p{L}\p{N}])/gu;
/**
 * Where a line may end in an address: after its signs, but not after the first ones, and before a stop, which
 * would look like the end of a sentence.
 */
const END_OF_PART = /(?<=[^/:][/?&=_-])(?=[^/.\s])|(?<=[^/:.\s])(?=\.[^/.\s])/;
/** The same in code, where a hyphen at the end of a line could be one that the line adds; a suffix stays with its name. */
const END_OF_NAME = /(?<=[^/:][/?&=_])(?=[^/.\s])|(?<=[^/:.\s])(?=\.[^/.\s])(?!\.\w{1,4}$)/;
const HYPHEN_IN_NAME = /(?<=\w-)(?=\w)/;
/** A name of so many characters may end a line after its signs. */
const LONG = 20;
/** No line ends in a part of no more, which is shorter than any line but those of cells and of the margin. */
export const LONGEST_WHOLE = 24;
/** Where a browser could end a line in a name. */
const MAY_END = /[-\u2010-\u2014/?!|}](?=\S)/u;
/** The class of what stays on one line, where lines are long enough for it. */
const WHOLE = "whole-name";

/**
 * Lets lines end in long addresses, and long names in code, after a slash, stop or the like. Keeps options and
 * file names on one line.
 */
export function divideAddresses(article: HTMLElement): void {
  for (const text of [...textsIn(article)]) {
    if (text.parentElement?.closest("math, svg")) continue;
    const { data } = text;
    const [names, divide] = waysIn(text);
    const parts: (string | HTMLElement)[] = [];
    let from = 0;
    for (const { 0: found, index } of names) {
      const divided = divide(found);
      if (divided.length === 1 && divided[0] === found) continue;
      parts.push(data.slice(from, index), ...divided);
      from = index + found.length;
    }
    if (from > 0) text.replaceWith(...[...parts, data.slice(from)].filter((part) => part !== ""));
  }
}

type Parts = readonly (string | HTMLElement)[];

/** What is looked for in a text, and what it becomes. */
function waysIn({ data, parentElement }: Text): [Iterable<RegExpExecArray>, (found: string) => Parts] {
  if (parentElement?.closest("pre")) return [data.matchAll(NAME_IN_LISTING), (name) => [whole(name)]];
  if (parentElement?.closest("code")) return [data.matchAll(NAME_IN_CODE), nameParts];
  if (data.length >= LONG && /:\/\/|www\./.test(data))
    return [data.matchAll(ADDRESS), (address) => joined(address.split(END_OF_PART))];
  return [data.includes("-") ? data.matchAll(NAME) : [], (name) => [whole(name.replaceAll("\u00ad", ""))]];
}

function nameParts(name: string): Parts {
  if (name.length < LONG) return [whole(name)];
  const parts = name.split(END_OF_NAME);
  return joined(
    parts.flatMap((part) => (part.length > LONGEST_WHOLE ? part.split(HYPHEN_IN_NAME) : [part])),
  ).map((part) => (typeof part === "string" ? whole(part) : part));
}

/** Puts a place where a line may end between parts. */
function joined(parts: readonly string[]): Parts {
  return parts.flatMap((part, at) => (at > 0 ? [document.createElement("wbr"), part] : [part]));
}

/** A part of a name that stays on one line; as it is where no line could end in it, or where it is too long. */
function whole(part: string): string | HTMLElement {
  if (part.length > LONGEST_WHOLE || !MAY_END.test(part)) return part;
  const kept = document.createElement("span");
  kept.className = WHOLE;
  kept.textContent = part;
  return kept;
}

import { textsIn } from "../texts.ts";

/** Not begun inside a word: else the search in a long word would begin anew at each letter. */
const ADDRESS = /(?<![a-z])(?:[a-z]+:\/\/|www\.)\S{20,}/g;
const LONG_NAME = /\S{20,}/g;
/**
 * Where a line may end in an address: after its signs, but not after the first ones, and before a stop, which
 * would look like the end of a sentence.
 */
const END_OF_PART = /(?<=[^/:][/?&=_-])(?=[^/.\s])|(?<=[^/:.\s])(?=\.[^/.\s])/;

/** Lets lines end in long addresses, and long names in code, after a slash, stop or the like. */
export function divideAddresses(article: HTMLElement): void {
  for (const text of [...textsIn(article)]) {
    const isCode = text.parentElement?.localName === "code";
    if (text.data.length < 20 || text.parentElement?.closest("pre, math")) continue;
    const parts: (string | HTMLElement)[] = [];
    let from = 0;
    for (const { 0: address, index } of text.data.matchAll(isCode ? LONG_NAME : ADDRESS)) {
      parts.push(text.data.slice(from, index));
      for (const [at, part] of address.split(END_OF_PART).entries())
        parts.push(...(at > 0 ? [document.createElement("wbr")] : []), part);
      from = index + address.length;
    }
    if (from > 0) text.replaceWith(...parts.filter((part) => part !== ""), ...textAfter(text.data, from));
  }
}

function textAfter(data: string, from: number): readonly string[] {
  return from < data.length ? [data.slice(from)] : [];
}

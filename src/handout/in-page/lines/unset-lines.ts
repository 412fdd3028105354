import { textsIn } from "../texts.ts";

const SOFT_HYPHEN = "\u00ad";
const BLANK = /^[ \t\n\r\f]$/;
const WRITTEN_BLANK = /^[ \u00a0]$/;
/** Stands for formulas and images in `flat`, which have texts of their own. */
const BOX = "\ufffc";
/** What may go from a paragraph once pages are known: see `html/print-context.ts`. */
const MAY_GO = ".xref-page";
/** What writing lines and cutting pages add. */
const ADDED = /^(?:hang-.*|one-line|last-line|line-end)$/;
const ADDED_ATTRIBUTES = ["class", "style", "data-ref", "data-undisplayed"];

/** Notes the text of a paragraph as it was before its lines were written, if some of it may go. */
export function noteText(paragraph: HTMLElement, flat: string): void {
  if (paragraph.querySelector(MAY_GO) && !flat.includes(BOX)) paragraph.dataset.unset = flat;
}

/**
 * Takes back what `writeLines` did to a paragraph of a finished page, so that it can be broken into lines once
 * more, into no more than it has. Says whether it could: not where the paragraph goes on over the page's end.
 */
export function unsetLines(paragraph: HTMLElement): boolean {
  const { unset, set, splitFrom, splitTo } = paragraph.dataset;
  if (unset === undefined || set === undefined || splitFrom !== undefined || splitTo !== undefined)
    return false;
  const texts = [...textsIn(paragraph)];
  const originals = originalsOf(
    texts.map(({ data }) => data),
    unset,
  );
  if (!originals) return false;
  originals.forEach((data, index) => {
    texts[index]!.data = data;
  });
  for (const text of texts.slice(0, originals.length)) unwrap(text);
  paragraph.normalize();
  paragraph.dataset.most = set;
  delete paragraph.dataset.set;
  delete paragraph.dataset.unset;
  paragraph.style.removeProperty("word-spacing");
  paragraph.style.removeProperty("--last-word-spacing");
  return true;
}

/** Texts as they were in `flat` before their lines were written. Undefined when they are not those of it. */
export function originalsOf(written: readonly string[], flat: string): readonly string[] | undefined {
  const originals: string[] = [];
  let at = 0;
  for (const text of written) {
    // What follows is in a block of its own.
    if (/^\s*$/.test(flat.slice(at)) && !/^\s*$/.test(text)) break;
    let original = "";
    for (const sign of text) {
      // Blanks that were left out, and soft hyphens.
      while (at < flat.length && !isWrittenAs(flat[at]!, sign)) {
        if (flat[at] === SOFT_HYPHEN) original += SOFT_HYPHEN;
        else if (!BLANK.test(flat[at]!)) return undefined;
        at++;
      }
      original += flat.slice(at, at + sign.length);
      at += sign.length;
    }
    originals.push(original);
  }
  return /^\s*$/.test(flat.slice(at)) ? originals : undefined;
}

function isWrittenAs(sign: string, written: string): boolean {
  if (BLANK.test(sign)) return WRITTEN_BLANK.test(written);
  return sign === written[0] || (sign === SOFT_HYPHEN && written === "-");
}

/** Takes a text out of the elements that were added around it. */
function unwrap(text: Text): void {
  for (let span = text.parentElement!; span.localName === "span"; span = text.parentElement!) {
    const isAdded =
      [...span.classList].every((name) => ADDED.test(name)) &&
      span.getAttributeNames().every((name) => ADDED_ATTRIBUTES.includes(name));
    if (!isAdded) return;
    span.replaceWith(...span.childNodes);
  }
}

import type { Credited } from "../model/credits.ts";
import type { Kind, Meta } from "../model/meta.ts";
import { workLine } from "../model/source-work.ts";
import type { Words } from "./words.ts";

/** Between credits: no line begins with it. */
export const DOT = "\u00a0· ";

/** What an article is, in the article's language; nothing for a plain `article`. */
export function kindLabel(kind: Kind, words: Words): string | undefined {
  switch (kind) {
    case "digest":
      return words.digest;
    case "interview":
      return words.interview;
    case "roundtable":
      return words.roundtable;
    case "faq":
      return words.faq;
    case "study-guide":
      return words.studyGuide;
    case "article":
      return undefined;
    default:
      return kind satisfies never;
  }
}

/**
 * Who made an article, besides the experts, who are listed apart: its authors, `Interview by A. Writer`,
 * or `Edited by A. Writer`. Nothing when nobody is named.
 */
export function creditLine({ meta }: Pick<Credited, "meta">, words: Words): string | undefined {
  const { kind, authors, editors } = meta;
  const by = authors.length > 0 ? words.list(authors.map(({ name }) => name)) : undefined;
  const edited = editors.length > 0 ? words.editedBy(words.list(editors.map(({ name }) => name))) : undefined;
  if (kind === "roundtable" && by !== undefined)
    return words.editedBy(words.list([...authors, ...editors].map(({ name }) => name)));
  const made = by !== undefined && kind === "interview" ? words.interviewBy(by) : by;
  return [made, edited].filter((piece) => piece !== undefined).join(DOT) || undefined;
}

/** At the start of what follows a kind: then the kind is only the beginning of a word, as in a name. */
const LETTER = /^[\p{L}\p{M}\p{N}]/u;

/** A kind that stands in one line with a credit: nothing where the credit begins with it, as `Interview by A. Writer` does. */
export function kindBeside(kind: string | undefined, credit: string | undefined): string | undefined {
  const isSaid = kind !== undefined && credit?.startsWith(kind) && !LETTER.test(credit.slice(kind.length));
  return isSaid ? undefined : kind;
}

/** The work that an article retells or is based on: `A digest of: A. Ray. Why naps? Sleep Journal 7 (2022)`. */
export function sourceLine(
  { kind, source }: Pick<Meta, "kind" | "source">,
  words: Words,
): string | undefined {
  if (!source) return undefined;
  const work = workLine(source, words.list);
  return kind === "digest" ? words.digestOf(work) : work;
}

/** Publication, last change and version, each as a text in which no line ends. */
export function editionTexts(
  { date, updated, version }: Partial<Pick<Meta, "date" | "updated" | "version">>,
  words: Words,
): readonly string[] {
  const texts = [
    ...(date ? [words.date(date)] : []),
    ...(updated ? [words.updatedOn(words.date(updated))] : []),
    ...(version ? [words.version(version)] : []),
  ];
  return texts.map((text) => text.replaceAll(" ", "\u00a0"));
}

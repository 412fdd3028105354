import { isOwnPage } from "../own-page.ts";

/** Where an annotation leads whose page is not known. */
const LANDING_PAGE = "index.html";

/** Words of the text with what stands around them. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A piece of a text: from `start` to before `end`, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A highlight of the reader, with a note or without. */
export interface Annotation extends Place {
  /** `urn:uuid:…` */
  readonly id: string;
  /** Times as ISO texts. */
  readonly created: string;
  readonly modified: string;
  /** The page on which it was made, relative to the article's folder. */
  readonly file: string;
  /** Id of the answer or part that `start` and `end` count in; empty for the abstract. */
  readonly scope: string;
  /** The heading of the question, for the list. */
  readonly heading: string;
  readonly quote: Quote;
  /** What the words say, in one line: `quote` has the letters of the page, also of formulas and numbers of notes. */
  readonly said: string;
  readonly note: string;
}

/** The annotation in data that anybody may have changed; undefined when it is none. */
export function readAnnotation(data: unknown): Annotation | undefined {
  const from = (data ?? {}) as Readonly<Record<string, unknown>>;
  const quote = (from.quote ?? {}) as Readonly<Record<string, unknown>>;
  const exact = textIn(quote.exact);
  if (exact === "" || textIn(from.id) === "") return undefined;
  return {
    id: textIn(from.id),
    created: textIn(from.created),
    modified: textIn(from.modified),
    file: isOwnPage(textIn(from.file)) ? textIn(from.file) : LANDING_PAGE,
    scope: textIn(from.scope),
    heading: textIn(from.heading),
    quote: { exact, prefix: textIn(quote.prefix), suffix: textIn(quote.suffix) },
    said: textIn(from.said) || exact.replace(/\s+/g, " "),
    start: numberIn(from.start),
    end: numberIn(from.end),
    note: textIn(from.note),
  };
}

/** `added` put among `annotations`: of two with the same id, the one that was changed last is kept. */
export function joined(
  annotations: readonly Annotation[],
  added: readonly Annotation[],
): readonly Annotation[] {
  const all = new Map(annotations.map((each) => [each.id, each]));
  for (const each of added) {
    const known = all.get(each.id);
    if (!known || known.modified <= each.modified) all.set(each.id, each);
  }
  return [...all.values()];
}

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");
const numberIn = (value: unknown): number => (Number.isSafeInteger(value) ? (value as number) : 0);

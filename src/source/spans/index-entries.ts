import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { BookIndex, IndexEntry, IndexPlace } from "../../model/book-index.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Span } from "../../model/span.ts";
import { reportLimit } from "../limits/report-limit.ts";

/** A mark of the index as it stands in the text: `[text]{.index entry="term!subterm" see="term"}`. */
export interface IndexMark {
  readonly place: IndexPlace;
  /** The marked words. */
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
  readonly span: Span;
}

/** An entry while it is collected. */
interface Growing {
  term: string;
  readonly places: IndexPlace[];
  readonly see: string[];
  readonly below: Map<string, Growing>;
}

/**
 * The index that the marks give: equal terms are one entry, sorted as `lang` sorts. Reports marks
 * without a term, and `see` that leads to a term that the index has not.
 */
export function indexOf(marks: readonly IndexMark[], lang: string, report: Report): BookIndex {
  const top = new Map<string, Growing>();
  const sees: { readonly see: string; readonly span: Span }[] = [];
  for (const { place, text, values, span } of marks) {
    const path = pathOf(values.entry ?? text);
    if (path.length > LIMITS.indexLevels.most) {
      reportLimit(LIMITS.indexLevels, span.line, report);
      continue;
    }
    const last = path.reduce<Growing | undefined>(
      (above, term) => entryIn(above?.below ?? top, term, lang),
      undefined,
    );
    if (!last) {
      const hint = 'name the term: [words]{.index} or []{.index entry="term"}';
      report("index/no-term", span, "this mark of the index has no term", hint);
    } else if (values.see === undefined) last.places.push(place);
    else {
      const see = pathOf(values.see).join(", ");
      if (!last.see.includes(see)) last.see.push(see);
      sees.push({ see: values.see, span });
    }
  }
  reportStraySees(sees, top, lang, report);
  return { entries: sorted(top, lang), ...(marks[0] ? { span: marks[0].span } : {}) };
}

/** `memory!long-term` is a term below another one. */
function pathOf(written: string): readonly string[] {
  return written
    .split("!")
    .map((term) => term.replace(/\s+/g, " ").trim())
    .filter((term) => term !== "");
}

/** A term that begins a sentence is the same as in the middle of one. */
function keyOf(term: string, lang: string): string {
  const [first = ""] = term;
  return (first.toLocaleLowerCase(lang) + term.slice(first.length)).normalize("NFC");
}

/** The entry of a term. Of its spellings it bears the one with a small letter, which is not a sentence's start. */
function entryIn(entries: Map<string, Growing>, term: string, lang: string): Growing {
  const key = keyOf(term, lang);
  const entry = entries.get(key) ?? { term, places: [], see: [], below: new Map() };
  if (term.normalize("NFC") === key) entry.term = term;
  entries.set(key, entry);
  return entry;
}

function sorted(entries: ReadonlyMap<string, Growing>, lang: string): readonly IndexEntry[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...entries.values()]
    .sort((a, b) => compare(a.term, b.term))
    .map(({ term, places, see, below }) => ({ term, places, see, entries: sorted(below, lang) }));
}

function reportStraySees(
  sees: readonly { readonly see: string; readonly span: Span }[],
  top: ReadonlyMap<string, Growing>,
  lang: string,
  report: Report,
): void {
  const known = [...top.values()].map(({ term }) => term);
  for (const { see, span } of sees) {
    const [first = ""] = pathOf(see);
    if (top.has(keyOf(first, lang))) continue;
    const meant = suggest(first, known);
    const hint = meant
      ? `did you mean “${meant}”?`
      : `mark it where the text speaks of it: [${first}]{.index}`;
    report("index/see-unknown", span, `the index has no term “${first}” to see`, hint);
  }
}

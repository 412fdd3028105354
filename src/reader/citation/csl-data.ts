import { type Credits, namesOf } from "../../model/credits.ts";
import { nameOf } from "./name-of.ts";

/** What can be cited: an article, or an answer of an article. */
export interface CitableWork {
  readonly id: string;
  readonly title: string;
  readonly credits: Credits;
  /** Title of the work that it is a part of. */
  readonly within?: string;
  /** Whose views an answer tells, or who asked, as a text: for formats that have no field for it. */
  readonly told?: string | undefined;
  /** What else a reader of the citation must know: the place in the work, what it retells. */
  readonly remarks: readonly string[];
  /** ISO date. */
  readonly date?: string | undefined;
  readonly version?: string | undefined;
  readonly doi?: string | undefined;
  readonly publisher?: string | undefined;
  readonly lang: string;
  readonly url?: string | undefined;
}

/** A work as CSL-JSON. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export type CslItem = Readonly<Record<string, unknown>>;

/**
 * The work as CSL-JSON: an answer is a chapter of the article, or an interview. People whose views are
 * retold are `original-author`, never `author`.
 */
export function citationData(work: CitableWork): CslItem {
  const { id, title, credits, within, remarks, date, version, doi, publisher, lang, url } = work;
  const data: CslItem = {
    id,
    type: within ? (credits.interviewers.length > 0 ? "interview" : "chapter") : "webpage",
    title,
    author: namesOf(credits.authors).map(nameOf),
    interviewer: namesOf(credits.interviewers).map(nameOf),
    "original-author": namesOf(credits.retold).map(nameOf),
    "container-title": within,
    editor: namesOf(credits.editors).map(nameOf),
    issued: date && { "date-parts": [date.split("-").map(Number)] },
    version,
    publisher,
    DOI: doi,
    note: remarks.length > 0 ? remarks.join(". ") : undefined,
    language: lang,
    URL: url,
  };
  const filled: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data))
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) filled[key] = value;
  return filled;
}

/**
 * The work, given together with its CSL-JSON, for the exporter of BibTeX. It knows no interviews as parts of a
 * work and would leave out its title, it has no field for who asked or whose views are told, and it would write
 * the day into the field for the month.
 */
export function exportData(work: CitableWork, { type, ...data }: CslItem): CslItem {
  const { date } = work;
  const note = noteFor(work);
  return {
    ...data,
    type: type === "interview" ? "chapter" : type,
    ...(note === undefined ? {} : { note }),
    ...(date === undefined ? {} : { issued: { "date-parts": [date.split("-").slice(0, 2).map(Number)] } }),
  };
}

/** What formats have no field for, as a note; undefined when there is nothing. */
export function noteFor({ told, remarks }: CitableWork): string | undefined {
  const note = [...(told === undefined ? [] : [told]), ...remarks].join(". ");
  return note === "" ? undefined : note;
}

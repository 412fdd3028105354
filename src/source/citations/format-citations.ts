import type { Engine } from "citeproc";
import type { Reference } from "../../model/article.ts";
import type { CitedWork, FormattedText } from "../../prose/citation-syntax.ts";
import { plainText } from "../../prose/plain-text.ts";
import { splitLabel } from "./csl-format.ts";
import { type LabelWords, labelWords, splitLocator } from "./locator.ts";
import { etAlInPlace, withOthers } from "./others.ts";
import { authorNamer, type Cluster, citationTexts, NOTHING, processorFor } from "./processor.ts";
import type { Style } from "./style.ts";
import type { Work } from "./work.ts";

/** A citation to be formatted. All of its keys must be known. */
export interface Citation {
  readonly works: readonly CitedWork[];
  readonly narrative: boolean;
  /** Whether it is all of its footnote; else it is part of a sentence. */
  readonly alone?: boolean;
  /** Number of the footnote that it stands in; 0 in the text. */
  readonly note: number;
}

/** Citations as they read, and the list of works, all as HTML. */
export interface FormattedCitations {
  readonly citations: readonly FormattedCitation[];
  readonly works: readonly ListedWork[];
}

/** An entry of the list of works. */
type ListedWork = Pick<Reference, "key" | "label" | "html">;

/** One citation. */
export interface FormattedCitation extends FormattedText {
  /** In a note style: the authors, where the sentence names them; the rest stands in the footnote. */
  readonly authors?: FormattedText;
  /** The places in works that it names. */
  readonly locators: readonly string[];
}

/** How citations are written: a style in a language. */
export interface CitationForm {
  readonly style: Style;
  /** A locale of CSL, `de-DE`. */
  readonly locale: string;
}

/**
 * Formats all citations of an article, in their order, and the list of works: those that are cited and
 * those in `uncited`. Throws when the style has faults of its own.
 */
export function formatCitations(
  works: ReadonlyMap<string, Work>,
  citations: readonly Citation[],
  uncited: readonly string[],
  { style, locale }: CitationForm,
): FormattedCitations {
  const prepared = new Map([...works].map(([id, work]) => [id, withOthers(work)]));
  const engine = processorFor(style.xml, locale, prepared);
  const authorsOf = authorNamer(locale, prepared);
  const labels = labelWords((label, form, plural) => engine.getTerm(label, form, plural));
  const mode = style.isNote ? "suppress-author" : "composite";
  const clusters = (apart: boolean): readonly Cluster[] =>
    citations.map(({ works: cited, narrative, note }) => ({
      items: cited.map((work) => citationItem(work, labels)),
      note,
      ...(narrative && apart ? { mode } : {}),
    }));
  const dependsOnPlace = style.isNote || style.xml.includes("position=");
  const texts = (apart: boolean) => citationTexts(engine, clusters(apart), uncited, dependsOnPlace);
  const first = texts(true);
  // A style of numbers has no authors to put before its citation, so they come from elsewhere.
  const isNumeric = !style.isNote && first.some((html, at) => citations[at]!.narrative && NOTHING.test(html));
  const read = (isNumeric ? texts(false) : first).map((html, index): FormattedCitation => {
    const { narrative, works: cited, alone } = citations[index]!;
    const locators = cited.flatMap(({ suffix }) => splitLocator(suffix, labels).locator ?? []);
    const authors = narrative && (isNumeric || style.isNote) ? authorsOf(cited[0]!.key) : "";
    const sentence = style.isNote ? noteSentence(html, alone) : narrative ? withAnd(html, engine) : html;
    const whole = (isNumeric && authors ? `${authors} ${html}` : sentence).replace(NOTHING, "");
    return {
      ...asText(etAlInPlace(whole, engine)),
      locators,
      ...(style.isNote && authors ? { authors: asText(etAlInPlace(authors, engine)) } : {}),
    };
  });
  return { citations: read, works: listOf(engine) };
}

function asText(html: string): FormattedText {
  return { html, text: plainText(html) };
}

/** A citation that is all of its footnote starts with a capital letter; one in a sentence has no full stop. */
function noteSentence(html: string, alone: boolean | undefined): string {
  if (!alone) return html.replace(/\.((?:<\/\w+>|[”’»"'])*)$/u, "$1");
  return html.replace(
    /^((?:<[^>]*>)*)(\p{Ll})/u,
    (_match, tags: string, letter: string) => tags + letter.toUpperCase(),
  );
}

/** In a sentence, authors are joined by a word: `Oduya and Lind (2019)`, where brackets have `Oduya & Lind`. */
function withAnd(html: string, engine: Engine): string {
  return html.replace(/^[^([]*/, (authors) => authors.replaceAll("&#38;", engine.getTerm("and")));
}

/** The list of works, in the order of the style. */
function listOf(engine: Engine): readonly ListedWork[] {
  const [about, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  return entries.map((entry, index) => ({
    key: about.entry_ids[index]![0]!,
    ...splitLabel(etAlInPlace(entry, engine)),
  }));
}

/** One work of a citation as the processor takes it. */
function citationItem(
  { key, prefix, suffix, suppressAuthor }: CitedWork,
  labels: LabelWords,
): Cluster["items"][number] {
  const { label, locator, suffix: rest } = splitLocator(suffix, labels);
  return {
    id: key,
    ...(prefix ? { prefix: `${formatted(prefix)} ` } : {}),
    ...(suppressAuthor ? { "suppress-author": true } : {}),
    ...(locator ? { label, locator } : {}),
    ...(rest ? { suffix: formatted(rest) } : {}),
  };
}

/** Emphasis in a prefix or a suffix, in the markup that the processor knows. */
function formatted(text: string): string {
  return text.replaceAll(/(\*\*|\*|(?<!\w)_)([^*_]+)\1(?!\w)/g, (_match, mark: string, words: string) => {
    const tag = mark === "**" ? "b" : "i";
    return `<${tag}>${words}</${tag}>`;
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import CSL, { type Engine } from "citeproc";
import { packageRoot } from "../../assets/package-root.ts";
import type { Reference } from "../../model/article.ts";
import type { CitedWork } from "../../prose/citation-syntax.ts";
import { plainText } from "../../prose/plain-text.ts";
import { FORMAT, splitLabel } from "./csl-format.ts";
import { localeXml } from "./locale.ts";
import { type LabelWords, labelWords, splitLocator } from "./locator.ts";
import { etAlInPlace, withOthers } from "./others.ts";
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
  readonly works: readonly Reference[];
}

/** One citation. */
export interface FormattedCitation {
  readonly html: string;
  readonly text: string;
  /** In a note style: the authors, where the sentence names them; the rest stands in the footnote. */
  readonly authors?: { readonly html: string; readonly text: string };
  /** The places in works that it names. */
  readonly locators: readonly string[];
}

/** How citations are written: a style in a language. */
export interface CitationForm {
  readonly style: Style;
  /** A locale of CSL, `de-DE`. */
  readonly locale: string;
}

/** What the processor prints when a style says nothing about what was asked. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR[^\]]*\]/;

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
  const engine = engineFor(style.xml, locale, prepared);
  const names = engineFor(authorNames(), locale, prepared);
  const labels = labelsIn(names, engineFor(authorNames(), "en-US", prepared));
  const finish = (html: string) => etAlInPlace(html, engine);
  const authorsOf = ({ key }: CitedWork) => {
    names.updateItems([key]);
    return finish(names.makeCitationCluster([{ id: key }]));
  };
  const narrativeMode = style.isNote ? { mode: "suppress-author" } : { mode: "composite" };
  const cluster = ({ works: cited, narrative, note }: Citation, index: number, composite: boolean) => ({
    citationID: `c${index}`,
    citationItems: cited.map((work) => citationItem(work, labels)),
    properties: { noteIndex: note, ...(narrative && composite ? narrativeMode : {}) },
  });
  const format = (composite: boolean) =>
    engine
      .rebuildProcessorState(
        citations.map((each, index) => cluster(each, index, composite)),
        FORMAT,
        uncited,
      )
      .map(([, , html]) => finish(html));
  const first = format(true);
  // A style of numbers has no authors to put before its citation, so they come from elsewhere.
  const isNumeric =
    !style.isNote && first.some((html, index) => citations[index]!.narrative && NOTHING.test(html));
  const read = (isNumeric ? format(false) : first).map((html, index): FormattedCitation => {
    const { narrative, works: cited, alone } = citations[index]!;
    const locators = cited.flatMap(({ suffix }) => splitLocator(suffix, labels).locator ?? []);
    const authors = narrative && (isNumeric || style.isNote) ? authorsOf(cited[0]!) : "";
    const sentence = style.isNote ? noteSentence(html, alone) : narrative ? withAnd(html, engine) : html;
    const whole = (isNumeric && authors ? `${authors} ${html}` : sentence).replace(NOTHING, "");
    const apart = style.isNote && authors ? { authors: { html: authors, text: plainText(authors) } } : {};
    return { html: whole, text: plainText(whole), locators, ...apart };
  });
  return { citations: read, works: listOf(engine, finish) };
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
function listOf(engine: Engine, finish: (html: string) => string): readonly Reference[] {
  const [about, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  return entries.map((entry, index) => ({ key: about.entry_ids[index]![0]!, ...splitLabel(finish(entry)) }));
}

function engineFor(style: string, locale: string, works: ReadonlyMap<string, Work>): Engine {
  const retrieveItem = (id: string) => works.get(id);
  const engine = new CSL.Engine({ retrieveLocale: localeXml, retrieveItem }, style, locale, true);
  engine.opt.development_extensions.wrap_url_and_doi = true;
  engine.setOutputFormat(FORMAT);
  return engine;
}

let authorNamesXml: string | undefined;

function authorNames(): string {
  authorNamesXml ??= readFileSync(join(packageRoot, "styles", "csl", "author-names.csl"), "utf8");
  return authorNamesXml;
}

function labelsIn(...engines: readonly Engine[]): LabelWords {
  // English last: its `p.` is what most people write in any language.
  return labelWords(engines.map((engine) => (label, form, plural) => engine.getTerm(label, form, plural)));
}

/** One work of a citation as the processor takes it. */
function citationItem({ key, prefix, suffix, suppressAuthor }: CitedWork, labels: LabelWords): object {
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

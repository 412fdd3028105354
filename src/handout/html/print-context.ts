import { wordsFor } from "../../i18n/languages.ts";
import type { Words } from "../../i18n/words.ts";
import { escapeHtml } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import type { OutputContext } from "../../model/output.ts";
import type { Prose } from "../../model/prose.ts";
import type { ProseContext } from "../../prose/context.ts";
import { renderProse } from "../../prose/html.ts";
import { numberedFootnotes } from "./footnotes.ts";
import { hyphenator } from "./hyphenate.ts";

/** What every piece of the page is made with. */
export interface PrintContext {
  readonly words: Words;
  /**
   * Prose as HTML. `headingShift` is added to the level of its headings; `once: false` is for
   * prose that stands elsewhere in the page as well, and leaves out its ids and notes;
   * `hyphenate: false` for headings.
   */
  prose(prose: Prose, options?: ProseOptions): string;
  /** An expert in short: the initials, or the family name where several have the same. */
  label(expert: Expert): string;
  /** Whether words are divided at the ends of lines, so that lines can be of one length. */
  readonly hyphenated: boolean;
}

interface ProseOptions {
  readonly headingShift?: number;
  readonly once?: boolean;
  readonly hyphenate?: boolean;
}

/** The setting of one article. */
export function printContext(article: Article, context: OutputContext): PrintContext {
  const words = wordsFor(article.meta.lang);
  const base: ProseContext = {
    output: "handout",
    article,
    words,
    headingShift: 0,
    ids: true,
    footnotes: "inline",
    link: (id) => (article.targets.has(id) ? { href: `#${id}`, after: pageOf(id, words) } : undefined),
    image: (src) => context.imagePath(src),
  };
  const initials = article.experts.map((expert) => expert.initials);
  // Colours alone do not tell them apart: not on paper without colours, nor to everybody.
  const shared = new Set(initials.filter((each, index) => initials.indexOf(each) !== index));
  const text = hyphenator(article.meta.lang);
  return {
    words,
    hyphenated: text !== undefined,
    label: ({ initials, shortName }) => (shared.has(initials) ? shortName : initials),
    prose: (prose, { headingShift = 0, once = true, hyphenate = true } = {}) => {
      const cut = text && hyphenate ? { text } : {};
      const notes = once ? "inline" : "omit";
      return numberedFootnotes(
        renderProse(prose, { ...base, ...cut, headingShift, ids: once, footnotes: notes }),
      );
    },
  };
}

/**
 * A page number that is filled in when the pages are set. Until then two digits keep its place:
 * a number that comes out shorter can only shorten a line, never push text off its page.
 */
export function pageNumber(id: string): string {
  return `<span class="page-number" data-target="${escapeHtml(id)}">88</span>`;
}

/** ` (p. 4)`, after a link to something on another page. */
function pageOf(id: string, words: Words): string {
  const [before = "", after = ""] = words.page("\u0000").split("\u0000").map(keepTogether);
  return `<span class="xref-page"> (${before}${pageNumber(id)}${after})</span>`;
}

function keepTogether(text: string): string {
  return escapeHtml(text).replaceAll(" ", "\u00a0");
}

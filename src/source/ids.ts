import { basename } from "node:path";
import { slug } from "github-slugger";
import type { Report } from "../diagnostics/report.ts";
import type { Target } from "../model/article.ts";
import type { Span } from "../model/span.ts";

/** The slug of a text as GitHub makes it, so that links to a heading work there as well. */
export function slugOf(text: string): string {
  return withoutOuterHyphens(slug(text.normalize("NFC")));
}

/** The slug of an article by its file: the name of its folder in a site. */
export function slugOfFile(file: string): string {
  return slugOf(titleOfFile(file)) || "article";
}

/** The name of a Markdown file without its ending. */
export function titleOfFile(file: string): string {
  return basename(file).replace(/\.(md|markdown)$/i, "");
}

/** A slug without the hyphens that it begins and ends with. Linear in its length, unlike `/-+$/`. */
function withoutOuterHyphens(id: string): string {
  let [start, end] = [0, id.length];
  while (id[start] === "-") start++;
  while (end > start && id[end - 1] === "-") end--;
  return id.slice(start, end);
}

/**
 * The ids of one article. Ids that the author wrote must be unique. A slug that is taken gets `-1`,
 * `-2` and so on, as on GitHub.
 */
export interface Ids {
  readonly targets: ReadonlyMap<string, Target>;
  /**
   * Takes an id that the author wrote, or that is made from one. When it is taken already, reports
   * that and gives a free one.
   */
  claim(id: string, target: Target, span: Span): string;
  /** Takes a free id made from a heading's text, or from `fallback` when the text gives no slug. */
  slug(text: string, fallback: string, target: Target): string;
  /** Takes an id that raw HTML gives to an element, and gives the one that it gets; undefined when it is taken. */
  anchor(id: string, target: Target): string | undefined;
  /** Makes another id lead to one that is taken; without effect when that one is taken itself. */
  alias(id: string, to: string): void;
  /**
   * The id that a link to `id` leads to, as forges find it: capital letters do not matter, nor do the
   * hyphens that GitHub leaves at the ends of a slug (`#what-is-it-` for “What is it (??)?”).
   */
  resolve(id: string): string | undefined;
}

/** Ids of the pages themselves. */
const OF_PAGES = /^(?:note-(?:ref-)?\d+|term-.*|references|printed-links|answer-key)$/i;

/** Ids that pages give to footnotes and to the references to them. */
const FOOTNOTE_ID = /^note-(ref-)?\d+$/;

/** No ids taken yet. `written` are the ids that the author wrote, which no slug may take. */
export function createIds(written: readonly string[], report: Report): Ids {
  const { targets, isTaken, take, ways } = createTargets();
  const reserved = new Set(written.map((id) => id.toLowerCase()));
  const nextNumbers = new Map<string, number>();
  const nextClaimed = new Map<string, number>();
  const isUntaken = (id: string) => !isTaken(id);
  const isFree = (id: string) => !isTaken(id) && !reserved.has(id.toLowerCase()) && !FOOTNOTE_ID.test(id);
  return {
    ...ways,
    targets,
    claim(id, target, span) {
      if (!isTaken(id)) return take(id, target);
      const hint = `give one of them another id, e.g. {#${id}-2}`;
      report("id/duplicate", span, `the id “${id}” is used twice`, hint);
      return take(numbered(id, isUntaken, nextClaimed), target);
    },
    anchor(id, target) {
      if (isTaken(id)) return undefined;
      if (!OF_PAGES.test(id)) return take(id, target);
      const renamed = take(numbered(`${id}-anchor`, isUntaken), target);
      ways.alias(id, renamed);
      return renamed;
    },
    slug(text, fallback, target) {
      const wanted = slugOf(text) || fallback;
      if (isFree(wanted)) return take(wanted, target);
      // Every `note-1`, `note-2`, … belongs to a footnote, so a second “Note” takes another stem.
      const stem = FOOTNOTE_ID.test(`${wanted}-1`) ? `${wanted}-h` : wanted;
      return take(numbered(stem, isFree, nextNumbers), target);
    },
  };
}

/** The ids that are taken, each with what it stands for, and a way to take another one. */
function createTargets() {
  const targets = new Map<string, Target>();
  // Files are named after ids, and file systems may ignore case.
  const taken = new Set<string>();
  const ways = createWays(targets);
  const take = (id: string, target: Target) => {
    taken.add(id.toLowerCase());
    targets.set(id, target);
    ways.alias(id, id);
    return id;
  };
  return { targets, ways, isTaken: (id: string) => taken.has(id.toLowerCase()), take };
}

/** What leads to an id besides itself: the same in small letters, and aliases. */
function createWays(targets: ReadonlyMap<string, Target>): Pick<Ids, "alias" | "resolve"> {
  const ways = new Map<string, string>();
  return {
    alias(id, to) {
      if (!ways.has(id.toLowerCase())) ways.set(id.toLowerCase(), to);
    },
    resolve(id) {
      if (targets.has(id)) return id;
      const folded = id.toLowerCase();
      const plain = folded.replace(/^user-content-/, "");
      return ways.get(folded) ?? ways.get(plain) ?? ways.get(withoutOuterHyphens(plain));
    },
  };
}

/**
 * The first of `stem-1`, `stem-2`, … that is free. `next` keeps the number to go on with for each
 * stem, so that many headings with the same text stay quick.
 */
function numbered(stem: string, isFree: (id: string) => boolean, next = new Map<string, number>()): string {
  let number = next.get(stem) ?? 1;
  while (!isFree(`${stem}-${number}`)) number++;
  next.set(stem, number + 1);
  return `${stem}-${number}`;
}

import { slug } from "github-slugger";
import type { Report } from "../../diagnostics/report.ts";
import type { Target } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";

/** The slug of a text, as forges make it, so that links to a heading work there as well. */
export function slugOf(text: string): string {
  return slug(text.normalize("NFC")).replace(/^-+|-+$/g, "");
}

/**
 * Gives out the ids of one article. Ids that the author wrote are claimed first and must be unique;
 * slugs make way for them and for each other with `-1`, `-2`, as on forges.
 */
export interface Ids {
  readonly targets: ReadonlyMap<string, Target>;
  /**
   * Claims an id that was written, or is made from one that was. When it is taken, reports that
   * and gives a free one to go on with.
   */
  claim(id: string, target: Target, span: Span): string;
  /** A free id from a heading's text, or from `fallback` when no letter of it can be used. */
  slug(text: string, fallback: string, target: Target): string;
}

/** Ids that pages use themselves: footnotes and their references. */
const OURS = /^note-(ref-)?\d+$/;

/** Starts with the ids written in the article, which no slug may take. */
export function createIds(written: readonly string[], report: Report): Ids {
  const targets = new Map<string, Target>();
  // Files are named after ids, and file systems may ignore case.
  const taken = new Set<string>();
  const reserved = new Set(written.map((id) => id.toLowerCase()));
  const take = (id: string, target: Target) => {
    taken.add(id.toLowerCase());
    targets.set(id, target);
    return id;
  };
  return {
    targets,
    claim(id, target, span) {
      const isTaken = (candidate: string) => taken.has(candidate.toLowerCase());
      if (isTaken(id)) {
        report(
          "id/duplicate",
          span,
          `the id “${id}” is used twice`,
          `give one of them another id, e.g. {#${id}-2}`,
        );
      }
      return take(freeFrom(id, isTaken), target);
    },
    slug(text, fallback, target) {
      const isTaken = (id: string) =>
        taken.has(id.toLowerCase()) || reserved.has(id.toLowerCase()) || OURS.test(id);
      return take(freeFrom(slugOf(text) || fallback, isTaken), target);
    },
  };
}

/** `base`, or the first of `base-1`, `base-2`, … that is free. */
function freeFrom(base: string, isTaken: (id: string) => boolean): string {
  let id = base;
  for (let count = 1; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}

import { slug } from "github-slugger";
import type { Report } from "../diagnostics/report.ts";
import type { Target } from "../model/article.ts";
import type { Span } from "../model/span.ts";

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
  /** Claims an id that was written or is made from one that was; reports it when it is taken. */
  claim(id: string, target: Target, span: Span): void;
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
  return {
    targets,
    claim(id, target, span) {
      if (taken.has(id.toLowerCase())) {
        report(
          "id/duplicate",
          span,
          `the id “${id}” is used twice`,
          `give one of them another id, e.g. {#${id}-2}`,
        );
      }
      taken.add(id.toLowerCase());
      if (!targets.has(id)) targets.set(id, target);
    },
    slug(text, fallback, target) {
      const base = slugOf(text) || fallback;
      let id = base;
      for (let count = 1; taken.has(id) || reserved.has(id) || OURS.test(id); count++)
        id = `${base}-${count}`;
      taken.add(id);
      targets.set(id, target);
      return id;
    },
  };
}

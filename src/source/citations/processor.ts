import { readFileSync } from "node:fs";
import { join } from "node:path";
import CSL, { type Engine } from "citeproc";
import { packageRoot } from "../../assets/package-root.ts";
import { FORMAT } from "./csl-format.ts";
import { localeXml } from "./locale.ts";
import type { Work } from "./work.ts";

/** A CSL processor for a style (its XML), in a locale of CSL, which writes HTML in our format. */
export function processorFor(style: string, locale: string, works: ReadonlyMap<string, Work>): Engine {
  const retrieveItem = (id: string) => works.get(id);
  const engine = new CSL.Engine({ retrieveLocale: localeXml, retrieveItem }, style, locale, true);
  engine.opt.development_extensions.wrap_url_and_doi = true;
  engine.setOutputFormat(FORMAT);
  return engine;
}

/** Makes a function that gives the authors of a work as a sentence names them: `Kessler and Oduya`. */
export function authorNamer(locale: string, works: ReadonlyMap<string, Work>): (key: string) => string {
  let engine: Engine | undefined;
  return (key) => {
    // Made when it is first needed: few articles need it, and it takes time.
    engine ??= processorFor(readFileSync(AUTHOR_NAMES, "utf8"), locale, works);
    engine.updateItems([key]);
    return engine.makeCitationCluster([{ id: key }]);
  };
}

const AUTHOR_NAMES = join(packageRoot, "styles", "csl", "author-names.csl");

/** What the processor prints when a style says nothing about what was asked. */
export const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR[^\]]*\]/;

/** A citation as the processor takes it: its works, and the footnote that it stands in, else 0. */
export interface Cluster {
  readonly items: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[];
  readonly note: number;
  /** `composite` has the authors before the brackets; `suppress-author` leaves them out. */
  readonly mode?: "composite" | "suppress-author";
}

/**
 * The citations of a text as they read, in their order. Also makes the works known to the processor,
 * with those that nothing cites.
 */
export function citationTexts(
  engine: Engine,
  clusters: readonly Cluster[],
  uncited: readonly string[],
  dependsOnPlace: boolean,
): readonly string[] {
  if (dependsOnPlace) {
    const citations = clusters.map(({ items, note, mode }, index) => ({
      citationID: `c${index}`,
      citationItems: items,
      properties: { noteIndex: note, ...(mode ? { mode } : {}) },
    }));
    return engine.rebuildProcessorState(citations, FORMAT, uncited).map(([, , html]) => html);
  }
  engine.updateItems([...new Set(clusters.flatMap(({ items }) => items.map(({ id }) => id)))]);
  engine.updateUncitedItems(uncited);
  return clusters.map(({ items, mode }) => {
    if (mode !== "composite") return engine.makeCitationCluster(items);
    const [first, ...others] = items;
    const authors = engine.makeCitationCluster([{ id: first!.id, "author-only": true }]);
    const rest = engine.makeCitationCluster([{ ...first, "suppress-author": true }, ...others]);
    // A style of names alone has nothing else to say.
    return NOTHING.test(rest) ? authors : `${authors} ${rest}`;
  });
}

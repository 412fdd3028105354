import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { References } from "../../model/article.ts";
import { type CitedWork, parseCitation } from "../../prose/rules/citation.ts";

/** A work as CSL-JSON. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export interface Work {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Reads works from the text of a bibliography; calls `fault` with the reason when it cannot. */
export function loadWorks(text: string, fault: (why: string) => void): readonly Work[] {
  try {
    return new Cite(text).data as readonly Work[];
  } catch (error) {
    fault(error instanceof Error ? error.message.split("\n")[0]! : String(error));
    return [];
  }
}

/** What is used of citeproc-js. */
interface Engine {
  rebuildProcessorState(
    citations: readonly object[],
    mode: string,
    uncited: readonly string[],
  ): [string, number, string][];
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
}

/** What is used of the configuration of citation-js's CSL plugin. */
interface CslConfig {
  engine(works: readonly Work[], style: string, lang: string, format: string): Engine;
  templates: { add(name: string, xml: string): void };
}

/**
 * Formats citations and the list of cited works with a CSL processor, in `style` (the text of a .csl
 * file) or else APA, in the language `lang`. `citations` may only have keys of `works`.
 */
export function formatReferences(
  works: readonly Work[],
  citations: readonly string[],
  lang: string,
  style: string | undefined,
): References {
  const config = plugins.config.get("@csl") as CslConfig;
  if (style !== undefined) config.templates.add("own", style);
  const engine = config.engine(works, style === undefined ? "apa" : "own", lang, "html");
  const clusters = citations.map((content, index) => ({
    citationID: `c${index}`,
    citationItems: (parseCitation(content) ?? []).map(citationItem),
    properties: { noteIndex: 0 },
  }));
  const formatted = engine.rebuildProcessorState(clusters, "html", []);
  const [about, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  return {
    works: entries.map((html, index) => ({ key: about.entry_ids[index]![0]!, html: inlineOf(html) })),
    citations: new Map(formatted.map(([, , html], index) => [citations[index]!, html])),
  };
}

/** CSL's names for kinds of locators, by the abbreviations that authors write. */
const LOCATOR_LABELS: readonly (readonly [RegExp, string])[] = [
  [/^pp?\.?\s*/i, "page"],
  [/^(chap\.|chapter|ch\.)\s*/i, "chapter"],
  [/^(sec\.|section|§)\s*/i, "section"],
  [/^(fig\.|figure)\s*/i, "figure"],
];

function citationItem({ key, prefix, suffix, suppressAuthor }: CitedWork) {
  const label = LOCATOR_LABELS.find(([pattern]) => pattern.test(suffix) && /\d/.test(suffix));
  return {
    id: key,
    ...(prefix ? { prefix: `${prefix} ` } : {}),
    ...(suppressAuthor ? { "suppress-author": true } : {}),
    ...(label
      ? { label: label[1], locator: suffix.replace(label[0], "") }
      : suffix
        ? { suffix: `, ${suffix}` }
        : {}),
  };
}

/** A bibliography entry without the `<div>` that the processor puts around it. */
function inlineOf(html: string): string {
  return html.trim().replace(/^<div[^>]*>\s*|\s*<\/div>$/g, "");
}

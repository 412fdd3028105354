import type { Engine } from "citeproc";
import { NAME_FIELDS, type Work, type WorkName } from "./work.ts";

/** Stands for “and others”, which CSL has no name for. A letter that no text has. */
const OTHERS = "\uE012";

/** A work whose names may end in BibTeX's `and others`, made ready for the processor. */
export function withOthers(work: Work): Work {
  const fields = NAME_FIELDS.filter(
    (field) => Array.isArray(work[field]) && isOthers((work[field] as WorkName[]).at(-1)),
  );
  if (fields.length === 0) return work;
  const marked = fields.map((field) => [
    field,
    [...(work[field] as WorkName[]).slice(0, -1), { literal: OTHERS }],
  ]);
  return { ...work, ...Object.fromEntries(marked) };
}

function isOthers(name: WorkName | undefined): boolean {
  return (name?.literal ?? name?.family)?.toLowerCase() === "others" && !name?.given;
}

/** Writes “et al.” where names end in others: `Lind, E., & others` becomes `Lind, E., et al.` */
export function etAlInPlace(html: string, engine: Engine): string {
  if (!html.includes(OTHERS)) return html;
  const and = engine.getTerm("and").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const etAl = engine.getTerm("et-al");
  // The full stop of “et al.” is enough at the end of a sentence.
  const stop = etAl.endsWith(".") ? "\\.?" : "";
  const joined = new RegExp(`(,?)\\s*(?:(?:&#38;|${and})\\s*)?${OTHERS}${stop}`, "g");
  return html.replaceAll(joined, `$1 ${etAl}`);
}

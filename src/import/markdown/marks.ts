import { type Findings, label } from "../findings.ts";
import type { Place } from "../imported.ts";
import type { Mark } from "./outline.ts";

/** Notes the words of a mark that are in no heading, and the doubt about it, which stands at the part `at`. */
export function noteMark(mark: Mark, place: Place, findings: Findings, at?: number): void {
  for (const { text, as } of mark.labels) label(findings, text, as, place);
  label(findings, mark.attributes.join(" "), "mark", place);
  if (mark.doubt === undefined) return;
  const where = at === undefined ? {} : { at: { part: at } };
  findings.doubts.push({ place, text: mark.doubt, decided: `taken for a ${mark.kind}`, ...where });
}

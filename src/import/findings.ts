import type { Account, Change, Doubt, Label, LeftOut, Place } from "./imported.ts";

/** What an importer notes while it reads. */
export interface Findings {
  readonly labels: Label[];
  readonly leftOut: LeftOut[];
  readonly changes: Change[];
  readonly doubts: Doubt[];
}

/** Nothing noted yet. */
export function newFindings(): Findings {
  return { labels: [], leftOut: [], changes: [], doubts: [] };
}

/** Notes words that did not stay text. */
export function label(findings: Findings, text: string, as: Label["as"], place: Place): void {
  if (text.trim() !== "") findings.labels.push({ text, as, place });
}

/** The account of a source's words. */
export function accountOf(source: string, { labels, leftOut, changes }: Findings): Account {
  return { source, labels, leftOut, changes };
}

import type { PdfFile } from "./read/pdf-file.ts";

/** One condition of PDF/UA-1 and what looks for its failures. */
export interface Rule {
  /** The clause of ISO 14289-1:2014. */
  readonly clause: string;
  /** Its test in veraPDF's profile for PDF/UA-1, whose corpus names its files by clause and test. */
  readonly test: number;
  /** The failure condition of the Matterhorn Protocol 1.1. */
  readonly checkpoint: string;
  /** What is wrong when it finds something. */
  readonly says: string;
  /** Gives the places of the failures; an empty text for the file as a whole. */
  readonly find: (file: PdfFile) => readonly string[];
}

/** One failure of one rule. */
export interface Finding {
  readonly rule: Rule;
  readonly at: string;
}

/** A failure in one line: clause and test, checkpoint, what is wrong, where. */
export function findingText({ rule, at }: Finding): string {
  return `${rule.clause}-${rule.test} (${rule.checkpoint}) ${rule.says}${at ? `: ${at}` : ""}`;
}

import type { Prose } from "../model/prose.ts";
import { tokensText } from "./text.ts";
import { lineOf } from "./tokens.ts";

/** A heading inside prose. */
export interface InnerHeading {
  /** `###` is level 3. */
  readonly level: number;
  readonly text: string;
  /** Line in the source, from 1. */
  readonly line: number;
}

/** The headings of a run of prose, in order. */
export function headingsIn({ tokens }: Prose): readonly InnerHeading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "heading_open") return [];
    const text = tokensText(tokens[index + 1]?.children ?? []).trim();
    return [{ level: Number(token.tag.slice(1)), text, line: lineOf(token) }];
  });
}

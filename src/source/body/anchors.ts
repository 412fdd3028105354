import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineOf } from "../../prose/tokens.ts";
import type { Ids } from "../ids.ts";
import { anchorOf } from "../raw-html/sanitize-element.ts";
import type { FindSpan } from "../references/find-span.ts";

/** An element of raw HTML that can be linked to, and the question or section that it is in. */
export interface Anchor {
  readonly token: Token;
  readonly line: number;
  readonly part: string | undefined;
}

/**
 * Adds the elements of a run of tokens that raw HTML gives an id to `anchors`. They get it when all
 * headings have theirs.
 */
export function findAnchors(tokens: readonly Token[], part: string | undefined, anchors: Anchor[]): void {
  let line = 1;
  for (const token of tokens) {
    if (token.map) line = lineOf(token);
    for (const each of [token, ...(token.children ?? [])]) {
      if (anchorOf(each) !== undefined) anchors.push({ token: each, line, part });
    }
  }
}

/**
 * Gives the elements that were found their ids. Reports one that something else has already; one that
 * the pages themselves use gets another name.
 */
export function giveAnchors(
  anchors: readonly Anchor[],
  { ids, findSpan, report }: { readonly ids: Ids; readonly findSpan: FindSpan; readonly report: Report },
): void {
  for (const { token, line, part } of anchors) {
    const id = anchorOf(token)!;
    const given = ids.anchor(id, { kind: "anchor", ...(part === undefined ? {} : { part }) });
    if (given !== undefined) {
      token.attrSet("id", given);
      continue;
    }
    const hint = "give one of them another id";
    const message = `the id “${id}” is taken, so this element has none`;
    report("html/duplicate-id", findSpan(id, line, line), message, hint);
  }
}

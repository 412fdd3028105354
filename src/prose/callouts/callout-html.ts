import type Token from "markdown-it/lib/token.mjs";
import type { Words } from "../../i18n/words.ts";
import { html, raw } from "../../markup/html.ts";
import type { ProseContext } from "../context.ts";
import type { CalloutKind, CalloutMeta } from "./kinds.ts";

/** The word for a kind of callout in the language of the page. */
export function calloutWord(kind: CalloutKind, words: Words): string {
  switch (kind) {
    case "note":
      return words.calloutNote;
    case "tip":
      return words.calloutTip;
    case "important":
      return words.calloutImportant;
    case "warning":
      return words.calloutWarning;
    case "caution":
      return words.calloutCaution;
  }
}

/** The start of a callout. One that folds is a `<details>` where the page can fold. */
export function calloutOpen({ meta }: Token, { words, folds }: ProseContext): string {
  const { kind, fold } = meta as CalloutMeta;
  if (fold && folds)
    return html`<details class="callout" data-callout="${kind}"${raw(fold === "open" ? ' open=""' : "")}>\n`
      .text;
  return html`<div class="callout" data-callout="${kind}" role="note" aria-label="${calloutWord(kind, words)}">\n`
    .text;
}

/** The end of a callout. */
export function calloutClose({ meta }: Token, { folds }: ProseContext): string {
  return (meta as CalloutMeta).fold && folds ? "</details>\n" : "</div>\n";
}

/** The start of a callout's title: the word for its kind, before the title that it may have of its own. */
export function calloutTitleOpen({ meta }: Token, { words, folds }: ProseContext): string {
  const { kind, fold, titled } = meta as CalloutMeta;
  const tag = raw(fold && folds ? "summary" : "p");
  const word = html`<${tag} class="callout-title"><span class="callout-kind">${calloutWord(kind, words)}</span>`;
  return titled ? `${word.text} ` : word.text;
}

/** The end of a callout's title. */
export function calloutTitleClose({ meta }: Token, { folds }: ProseContext): string {
  return (meta as CalloutMeta).fold && folds ? "</summary>\n" : "</p>\n";
}

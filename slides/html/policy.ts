import { alonePolicyTag, policyTag, videoNeeds } from "../../src/assets/policy.ts";
import { hashSource, type Inline } from "../../src/markup/inline.ts";
import type { Meta } from "../../src/model/meta.ts";

/**
 * The content-security policy of the deck: that of the reader's pages, plus what `revealNeeds`; `markup` is the page's body.
 * `tests/built/talk-policy.test.ts` fails when a new release of reveal.js adds something else.
 */
export function deckPolicy(ratio: Meta["talk"]["ratio"], markup: string): string {
  return policyTag({ ...revealNeeds(ratio), ...videoNeeds(markup) });
}

/** The policy of the deck as one file: just the styles and the script inside, and what `revealNeeds`. */
export function aloneDeckPolicy(
  ratio: Meta["talk"]["ratio"],
  styles: readonly Inline[],
  script: Inline,
  markup: string,
): string {
  const needs = revealNeeds(ratio);
  return alonePolicyTag({
    ...videoNeeds(markup, true),
    "script-src": script.source,
    "style-src": [...styles.map(({ source }) => source), needs["style-src"]].join(" "),
  });
}

/** The hash of each style sheet that reveal.js itself adds. */
function revealNeeds(ratio: Meta["talk"]["ratio"]): Record<"style-src", string> {
  const styles = printStyles(ratio === "4:3" ? 960 : 1280).map(hashSource);
  return { "style-src": styles.join(" ") };
}

/** The style sheets that reveal.js adds for print to a deck of this width, in px. */
function printStyles(width: number): readonly string[] {
  return [
    `@page{size:${width}px 720px; margin: 0px;}`,
    `.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: ${width}px; max-height:720px}`,
  ];
}

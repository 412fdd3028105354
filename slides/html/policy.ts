import { createHash } from "node:crypto";
import { policyTag } from "../../src/assets/policy.ts";
import type { Meta } from "../../src/model/meta.ts";

/**
 * Hashes of the script and the style that reveal.js 6.0.2 writes into the window of the speaker view.
 * That window inherits the policy of the deck.
 */
const SPEAKER_VIEW = {
  script: "'sha256-GzCveToXhSIzS3M5eQeRm3McVRB7cYneYKwTkzA3wDk='",
  style: "'sha256-FO8+tEZY4XAJsThREbo8dTCiyACqv1VGgxX0NfVfEAs='",
};

/**
 * The content-security policy of the deck: that of the reader's pages, plus the hash of each script
 * and style that reveal.js itself adds, and frames, in which the speaker view shows the deck. Hidden
 * elements of that view have a style attribute. `tests/built/talk-policy.test.ts` fails when a new
 * release of reveal.js adds something else.
 */
export function deckPolicy(ratio: Meta["talk"]["ratio"]): string {
  const styles = [...printStyles(ratio === "4:3" ? 960 : 1280), "display: none"].map(hashOf);
  return policyTag({
    "script-src": SPEAKER_VIEW.script,
    "style-src": [SPEAKER_VIEW.style, ...styles, "'unsafe-hashes'"].join(" "),
    "frame-src": "'self'",
  });
}

/** The style sheets that reveal.js adds for print to a deck of this width, in px. */
function printStyles(width: number): readonly string[] {
  return [
    `@page{size:${width}px 720px; margin: 0px;}`,
    `.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: ${width}px; max-height:720px}`,
  ];
}

function hashOf(style: string): string {
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}

import { createHash } from "node:crypto";
import { policyTag } from "../../src/assets/policy.ts";
import type { Meta } from "../../src/model/meta.ts";

/**
 * The speaker view is a window that reveal.js (6.0.2) writes with a style, a script and hidden
 * elements inside. It inherits the policy of the deck, which knows them by their hashes.
 */
const SPEAKER_VIEW = {
  script: "'sha256-GzCveToXhSIzS3M5eQeRm3McVRB7cYneYKwTkzA3wDk='",
  style: "'sha256-FO8+tEZY4XAJsThREbo8dTCiyACqv1VGgxX0NfVfEAs='",
};

/**
 * The content-security policy of the deck: that of the reader's pages, and what reveal.js writes into
 * pages by itself, each by its hash. The speaker view also shows the deck in frames, and its hidden
 * elements bear a style. `tests/built/talk-policy.test.ts` tells when another reveal.js writes otherwise.
 */
export function deckPolicy(ratio: Meta["talk"]["ratio"]): string {
  const styles = [...printStyles(ratio === "4:3" ? 960 : 1280), "display: none"].map(hashOf);
  return policyTag({
    "script-src": SPEAKER_VIEW.script,
    "style-src": [SPEAKER_VIEW.style, ...styles, "'unsafe-hashes'"].join(" "),
    "frame-src": "'self'",
  });
}

/** The style sheets that reveal.js adds when a deck of this width, in px, is laid out for print. */
function printStyles(width: number): readonly string[] {
  return [
    `@page{size:${width}px 720px; margin: 0px;}`,
    `.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: ${width}px; max-height:720px}`,
  ];
}

function hashOf(style: string): string {
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}

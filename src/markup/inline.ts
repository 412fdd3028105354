import { createHash } from "node:crypto";
import { type Html, html, raw } from "./html.ts";

/** An element with a style sheet or a script inside, and what a policy names it by. */
export interface Inline {
  readonly element: Html;
  /** The source for `style-src` or `script-src` that allows just this element: `'sha256-…'`. */
  readonly source: string;
}

/** A `<style>` element with this CSS. Nothing in it can end the element. */
export function inlineStyle(css: string): Inline {
  // In CSS, a backslash before a slash changes nothing, in strings and in addresses too.
  const text = asParsed(css).replace(/<\/(style)/gi, "<\\/$1");
  return { element: html`<style>${raw(text)}</style>`, source: hashSource(text) };
}

/** A `<script>` element with this script. Nothing in it can end the element. */
export function inlineScript(script: string): Inline {
  // Browsers end a script at the first `</script`, even inside a string.
  const text = asParsed(script)
    .replace(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "<\\!--");
  return { element: html`<script>${raw(text)}</script>`, source: hashSource(text) };
}

/**
 * The source of a content-security policy that allows an element with just this text.
 * https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The text as browsers read it from HTML, which is what they compare with the hash. */
function asParsed(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd");
}

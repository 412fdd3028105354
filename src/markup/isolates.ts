import { type Html, html, raw } from "./html.ts";

/** Text with elements in place of the signs that isolate code in it (U+2066 to U+2069), which would be copied with it. */
export function withIsolates(text: string): Html {
  if (!text.includes("\u2066")) return html`${text}`;
  return raw(html`${text}`.text.replaceAll(/\u2066([^\u2066\u2069]*)\u2069/g, '<bdi dir="ltr">$1</bdi>'));
}

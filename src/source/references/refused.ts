import type { Report } from "../../diagnostics/report.ts";
import { shortened } from "../../diagnostics/shortened.ts";
import type { Span } from "../../model/span.ts";
import { decodeAddress } from "../../prose/address.ts";

/** Reports an address that pages do not have, and what to write in its place (`link/unsafe`). */
export function reportRefused(what: "link" | "image", address: string, span: Span, report: Report): void {
  const lost =
    what === "link"
      ? "the link is removed, its text is kept"
      : "the image is left out, its alternative text is kept";
  const read = shortened(decodeAddress(address).replace(/\s+/g, " "));
  const named = what === "link" ? `link to “${read}”` : `image “${read}”`;
  report("link/unsafe", span, `the ${named} is not safe: ${lost}`, hintFor(what, address));
}

function hintFor(what: "link" | "image", address: string): string {
  const [, host] = /^[/\\]{2,}([^/\\].*)$/s.exec(decodeAddress(address)) ?? [];
  if (host !== undefined) return `write how it is asked for as well: https://${shortened(host)}`;
  if (/^https?:/i.test(address)) return "write it in full: https://example.org/page";
  if (/^(?:file|[a-z]):/i.test(address))
    return "that is a place on your own computer: put the file beside the article, and name it from there";
  if (what === "image") return "save it as a file beside the article and show that";
  return "link to http, https or mailto addresses, files beside the article, or #ids";
}

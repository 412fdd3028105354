import { isUtf8 } from "node:buffer";
import type { Report } from "../diagnostics/report.ts";
import { lineSpan } from "../model/span.ts";

/** Text of a source file, or the line (from 1) where it stops being UTF-8. */
export type Decoded = { readonly text: string } | { readonly badLine: number };

/**
 * Decodes UTF-8 strictly. A byte order mark is removed and line ends become `\n`, so that line numbers
 * do not depend on the system that wrote the file. NUL, which Markdown may not have, becomes U+FFFD as
 * CommonMark asks (https://spec.commonmark.org/0.31.2/#insecure-characters).
 */
export function decode(bytes: Uint8Array): Decoded {
  if (!isUtf8(bytes)) return { badLine: firstBadLine(bytes) };
  const text = new TextDecoder("utf-8").decode(bytes);
  return { text: text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD") };
}

/** The text of an article, or of the defaults beside it; reports a file that is not UTF-8. */
export function decodeOrReport(bytes: Uint8Array, report: Report): string | undefined {
  const decoded = decode(bytes);
  if ("text" in decoded) return decoded.text;
  const hint = "save the file with the encoding UTF-8";
  report("article/not-utf8", lineSpan(decoded.badLine), "the file is not UTF-8 text", hint);
  return undefined;
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    if (newline < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

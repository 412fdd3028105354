import { isUtf8 } from "node:buffer";

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

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    if (newline < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

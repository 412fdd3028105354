import { isUtf8 } from "node:buffer";
import type { ImportFile } from "./imported.ts";

/**
 * The text of a file, in UTF-8, in UTF-16 with its mark, else in Windows-1252, which all other bytes can be
 * read as. Line ends become `\n`.
 */
export function textOf({ bytes }: ImportFile): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

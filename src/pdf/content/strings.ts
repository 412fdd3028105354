import { UnexpectedForm } from "../unexpected-form.ts";
import { afterDelimiter } from "./bytes.ts";

const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

const [PARENTHESIS, LESS] = [40, 60];

/** The strings among the bytes from `from` to `to`, with their brackets. Throws `UnexpectedForm` when there is none. */
export function stringsIn(content: Buffer, from: number, to: number): string[] {
  const strings: string[] = [];
  for (let at = from; at < to; at++) {
    if (content[at] !== PARENTHESIS && content[at] !== LESS) continue;
    const end = afterDelimiter(content, at)!;
    strings.push(content.toString("latin1", at, end));
    at = end - 1;
  }
  if (strings.length === 0 && !content.subarray(from, to).includes("["))
    throw new UnexpectedForm("a page shows what is no text");
  return strings;
}

/** The bytes of a string of either kind with its brackets (ISO 32000-1, 7.3.4), as one character a byte. */
export function stringBytes(string: string): string {
  const inside = string.slice(1, -1);
  if (string.startsWith("(")) {
    return inside.replace(/\\([0-7]{1,3}|\r\n|.)/gs, (_escape, code: string) => {
      if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
      return /^[\r\n]/.test(code) ? "" : (CONTROLS[code] ?? code);
    });
  }
  const digits = inside.replace(/\s+/g, "");
  if (/[^0-9a-f]/i.test(digits)) throw new UnexpectedForm(`a page has the string “${string.slice(0, 24)}”`);
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, "hex").toString("latin1");
}

/** What a string says that is read by people: in UTF-16 with its mark, or one byte a letter. */
export function stringText(string: string): string {
  const bytes = stringBytes(string);
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
}

import { decode } from "./decode.ts";
import type { SourceInput } from "./input.ts";

/** The text of a file beside an article; or why it cannot be read, and what to do about that. */
export type TextBeside =
  | { readonly text: string }
  | { readonly why: string; readonly hint: string; readonly isMissing?: boolean };

/** Reads the text of a file that an article names, relative to the article's folder. */
export function readTextBeside(file: string, input: SourceInput): TextBeside {
  const probe = input.read(file);
  switch (probe.state) {
    case "missing": {
      const hint = "paths are relative to the article's folder; check the spelling and the capital letters";
      return { why: "there is no such file", hint, isMissing: true };
    }
    case "outside":
    case "unreadable":
      return probe;
    case "found": {
      const decoded = decode(probe.bytes);
      if ("text" in decoded) return decoded;
      return { why: `line ${decoded.badLine} is not UTF-8`, hint: "save the file with the encoding UTF-8" };
    }
  }
}

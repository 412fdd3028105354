import type { ImportFile } from "../../import/imported.ts";
import { fileKindOf } from "../../source/shapes/file-kinds.ts";

/** Most bytes that are looked at, and the largest share of control characters in a text. */
const LOOKED_AT = 65_536;
const MOST_CONTROL = 0.01;

/** What to do with files that can be imported once they are saved in another way. */
const SAVE_AS: readonly (readonly [kind: RegExp, hint: string])[] = [
  [/PDF/, "copy its text into a .txt file, and import that"],
  [/word processor|Word document|rich text/, "save it as .docx, and import that"],
];

/** What a file is that is of no kind that can be imported, and what to do; undefined when nothing is known of it. */
export function otherKind({ path, bytes }: ImportFile): string | undefined {
  // What packs a document is of no use to its author, so that its name is asked first.
  const kind = /\.(?:odt|pages)$/i.test(path) ? fileKindOf(new Uint8Array(), path) : fileKindOf(bytes, path);
  if (kind === undefined) return undefined;
  const hint = SAVE_AS.find(([name]) => name.test(kind.name))?.[1] ?? kind.hint;
  return `“${path}” is ${kind.name}, which cannot be imported: ${hint}`;
}

/** What to say of a file that is to be read as text, and is none: a renamed picture, random bytes; undefined for text. */
export function noText(file: ImportFile): string | undefined {
  const looked = file.bytes.subarray(0, LOOKED_AT);
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...looked.subarray(0, 2)));
  if (isWide) return undefined;
  const control = looked.filter((byte) => byte < 32 && !(byte >= 9 && byte <= 13)).length;
  if (!looked.includes(0) && control <= looked.length * MOST_CONTROL) return undefined;
  return otherKind(file) ?? `“${file.path}” is no text: name a file with text, or save it as UTF-8`;
}

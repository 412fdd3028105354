/** What stands before the first element of a text in HTML or XML. */
export interface Prolog {
  /** What is in its document type; empty without one. */
  readonly doctype: string;
  /** Where the first element starts. */
  readonly start: number;
}

/** Finds the first element of a text behind comments, instructions and a document type. */
export function prologOf(text: string): Prolog {
  let doctype = "";
  for (let at = 0; ; ) {
    at = skipBlanks(text, at);
    const end = endAt(text, at);
    if (end === undefined) return { doctype, start: at };
    if (isDoctype(text, at)) doctype = text.slice(at + "<!doctype".length, end).trim();
    at = end;
  }
}

/** Blanks, and the mark of the order of bytes, also when its bytes were read as Latin-1. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\ufeff\xef\xbb\xbf]/.test(text[at]!)) at++;
  return at;
}

function isDoctype(text: string, at: number): boolean {
  return /^<!doctype/i.test(text.slice(at, at + 9));
}

/** Where a comment, an instruction or a document type ends that stands at a place; undefined when none does. */
function endAt(text: string, at: number): number | undefined {
  const endOf = (sign: string, from: number) => {
    const end = text.indexOf(sign, from);
    return end < 0 ? text.length : end + sign.length;
  };
  if (text.startsWith("<!--", at)) return endOf("-->", at + 4);
  if (text.startsWith("<?", at)) return endOf("?>", at + 2);
  if (!isDoctype(text, at)) return undefined;
  const inner = text.indexOf("[", at);
  return inner >= 0 && inner < endOf(">", at) ? endOf(">", endOf("]", inner)) : endOf(">", at);
}

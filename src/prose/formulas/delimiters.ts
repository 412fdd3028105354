import { type Attributes, attributesAt } from "../rules/attributes.ts";

/** Signs between which a display formula stands. */
export interface Delimiter {
  readonly open: string;
  readonly close: string;
  /** Whether the signs are part of the TeX, as those of an environment are. */
  readonly kept: boolean;
}

/** The environments of LaTeX that are formulas by themselves; each also with `*`. */
const ENVIRONMENTS = "equation align gather multline alignat flalign eqnarray displaymath".split(" ");
const ENVIRONMENT = new RegExp(`\\\\begin\\{((?:${ENVIRONMENTS.join("|")})\\*?)\\}`, "y");

/** The delimiter of a display formula that opens at `at`: `$$`, `\[` or the start of an environment. */
export function displayDelimiter(text: string, at: number): Delimiter | undefined {
  if (text.startsWith("$$", at)) return { open: "$$", close: "$$", kept: false };
  if (text.startsWith("\\[", at)) return { open: "\\[", close: "\\]", kept: false };
  ENVIRONMENT.lastIndex = at;
  const name = ENVIRONMENT.exec(text)?.[1];
  return name === undefined ? undefined : { open: `\\begin{${name}}`, close: `\\end{${name}}`, kept: true };
}

/** Whether the text between `\(` and `\)`, or `\[` and `\]`, is TeX. Else the brackets are only escaped. */
export function looksLikeTex(text: string): boolean {
  return /\\[a-zA-Z]|[\^_=<>+]|\p{N}\s*[-*/]\s*\p{N}/u.test(text);
}

const BRACE = /[ \t]*\{/y;

/** The attributes in braces between `at` and `limit`, and where they end; `at` when there are none. */
export function attributesAfter(
  text: string,
  at: number,
  limit: number,
): { attributes?: Attributes; end: number } {
  BRACE.lastIndex = at;
  if (!BRACE.test(text)) return { end: at };
  const found = attributesAt(text, BRACE.lastIndex - 1, limit);
  return found?.attributes ? { attributes: found.attributes, end: found.end } : { end: at };
}

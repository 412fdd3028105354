/** Signs that hang in the margin, and the class that lets them: see `styles/print-lines.css`. */
const AT_END: Readonly<Record<string, string>> = {
  ".": "hang-stop",
  ",": "hang-stop",
  "-": "hang-hyphen",
  "\u2010": "hang-hyphen",
  "”": "hang-quote-end",
  "’": "hang-quote-end",
  "»": "hang-quote-end",
};
/** The class of all signs that hang at the start of a line. */
export const HANGS_AT_START = "hang-quote";
const AT_START: ReadonlySet<string> = new Set("“‘«„");
/** What a line ends in that divides a word at a soft hyphen. */
export const HYPHEN = "-";

/** The class for a sign at the end of a line, if it hangs there. */
export function hangingEnd(sign: string | undefined): string | undefined {
  return AT_END[sign ?? ""];
}

/** The class for a sign at the start of a line, if it hangs there. */
export function hangingStart(sign: string | undefined): string | undefined {
  return sign !== undefined && AT_START.has(sign) ? HANGS_AT_START : undefined;
}

/** How far the signs of a class hang, in em, as the style sheet says. */
export type Hang = (name: string | undefined) => number;

/** Reads `--hang-…` from the document's style. */
export function hangOf(style: CSSStyleDeclaration): Hang {
  const known = new Map<string, number>();
  return (name) => {
    if (name === undefined) return 0;
    let value = known.get(name);
    if (value === undefined) {
      value = Number.parseFloat(style.getPropertyValue(`--${name}`)) || 0;
      known.set(name, value);
    }
    return value;
  };
}

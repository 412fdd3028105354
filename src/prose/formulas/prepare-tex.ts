/** What a formula says of itself in TeX: `\label{eq:x}`, `\tag{A}`. */
export interface TexNames {
  readonly label?: string;
  readonly tag?: string;
}

const LABEL = /\\label\s*\{([^{}]*)\}/;
const TAG = /\\tag\*?\s*\{([^{}]*)\}/;
const ROWS = /\\begin\{(?:align|gather|alignat|flalign|eqnarray|multline)\*?\}/;

/** The label of a formula, and the tag that takes the place of its number, if it is not one of several rows. */
export function namesIn(tex: string): TexNames {
  const label = LABEL.exec(tex)?.[1]?.trim();
  const tag = ROWS.test(tex) ? undefined : TAG.exec(tex)?.[1]?.trim();
  return { ...(label ? { label } : {}), ...(tag ? { tag } : {}) };
}

/**
 * The TeX that Temml is given. Labels, and the tag that is shown beside the formula, are blanked out; no
 * environment numbers its rows by itself, because the article gives the numbers; environments that
 * Temml does not have are written as ones that it has.
 */
export function prepareTex(tex: string): string {
  const blank = (text: string) => " ".repeat(text.length);
  const unlabelled = tex.replace(new RegExp(LABEL, "g"), blank);
  const untagged = ROWS.test(tex) ? unlabelled : unlabelled.replace(new RegExp(TAG, "g"), blank);
  return untagged
    .replace(/\\(begin|end)\{(equation|align|gather|alignat|multline)\}/g, "\\$1{$2*}")
    .replace(/\\(begin|end)\{flalign\*?\}/g, "\\$1{align*}")
    .replace(/\\(begin|end)\{displaymath\*?\}/g, "\\$1{equation*}")
    .replace(/\\begin\{eqnarray\*?\}/g, "\\begin{array}{rcl}\\displaystyle ")
    .replace(/\\end\{eqnarray\*?\}/g, "\\end{array}");
}

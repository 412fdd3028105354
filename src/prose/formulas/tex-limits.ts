import { LIMITS, type Limit } from "../../model/limits.ts";

const SWITCHES =
  "(?:display|text|script|scriptscript)style|bf|rm|it|sf|tt|cal|color|tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|LARGE|[hH]uge";

/** What `\left` and `\right` stand before. */
const DELIMITER = String.raw`\s*(?:\\[a-zA-Z]+|\\?[\s\S])?`;

/** By name: what opens a group or closes one, a bracket that is shown, a switch, and what begins a new cell. */
const STEPS = new RegExp(
  [
    String.raw`(?<opens>\{|\\left(?![a-zA-Z])${DELIMITER}|\\begin\s*\{[^{}]*\})`,
    String.raw`(?<closes>\}|\\right(?![a-zA-Z])${DELIMITER}|\\end\s*\{[^{}]*\})`,
    String.raw`(?<shown>[([]|\\\{|\\langle(?![a-zA-Z]))`,
    String.raw`(?<ended>[)\]]|\\\}|\\rangle(?![a-zA-Z]))`,
    String.raw`\\(?<switches>${SWITCHES})(?![a-zA-Z])`,
    String.raw`(?<cell>&|\\\\)`,
    String.raw`\\[\s\S]`,
  ].join("|"),
  "g",
);

/**
 * The limit that a formula passes, and where. Temml works down into each group; a bracket that is shown and
 * a switch such as `\bf` begin one as well, which ends with the group that they stand in.
 */
export function passedTexLimit(tex: string): { readonly limit: Limit; readonly offset: number } | undefined {
  if (tex.length > LIMITS.formula.most) return { limit: LIMITS.formula, offset: 0 };
  // How deep each group is that is open, with what began in it.
  const open = [0];
  const deeper = (by: number) => {
    open[open.length - 1] = Math.max(open.at(-1)! + by, open.at(-2) ?? 0);
  };
  for (const { index, groups } of tex.matchAll(STEPS)) {
    const { opens, closes, shown, ended, switches, cell } = groups!;
    if (opens) open.push(open.at(-1)! + 1);
    else if (closes && open.length > 1) open.pop();
    else if (shown || switches) deeper(1);
    else if (ended) deeper(-1);
    else if (cell) deeper(Number.NEGATIVE_INFINITY);
    if (open.at(-1)! > LIMITS.formulaNesting.most) return { limit: LIMITS.formulaNesting, offset: index };
  }
  return undefined;
}

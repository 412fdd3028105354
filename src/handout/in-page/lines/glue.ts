import { textsIn } from "../texts.ts";

/** Before these and a number or capital no line ends: “Fig. 3”, “p. 7”, “J. Smith”. */
const GLUED =
  /(?:^|[\s(\u00a0“„«])(?:\p{Lu}|[Ff]igs?|[Ee]qs?|[Nn]os?|[Vv]ols?|[Cc]h|[Ss]ecs?|[Tt]ab|[Aa]bb|[Nn]r|pp?|Bd|Kap|Dr|Prof|Mrs?|Ms|St|Mme|cf|ca|vgl)\.$/u;
/** As long as the longest of these. */
const GLUED_LENGTH = 6;
/** A stop, a space, and what may be a number or name. */
const AFTER_STOP = /(?<=\.)[ \n](?=[\p{Lu}\p{N}])/gu;
/** Text with lines of its own, and text whose lines are set. */
const LEFT_OUT = "[data-set], pre, code, math, svg";
const NO_BREAK_SPACE = "\u00a0";

/** Whether no line may end at a space from one place of a text to another: after an initial or an abbreviation, before a dash. */
export function isGluedAt(text: string, from: number, to: number): boolean {
  // A dash between words stands at the end of a line: after one at the start, a browser may end the line.
  if (/^[-\u2010\u2013\u2014]\s/.test(text.slice(to, to + 2))) return true;
  if (text[from - 1] !== "." || !/[\p{Lu}\p{N}]/u.test(text[to] ?? "")) return false;
  return isAbbreviation(text, from);
}

function isAbbreviation(text: string, end: number): boolean {
  return GLUED.test(text.slice(Math.max(0, end - GLUED_LENGTH), end));
}

/** Keeps initials with names and abbreviations with numbers where the browser breaks the lines. */
export function glueNames(article: HTMLElement): void {
  for (const text of textsIn(article)) {
    if (!text.data.includes(". ") || text.parentElement?.closest(LEFT_OUT)) continue;
    const { data } = text;
    const glued = data.replace(AFTER_STOP, (space, at: number) =>
      isAbbreviation(data, at) ? NO_BREAK_SPACE : space,
    );
    if (glued !== data) text.data = glued;
  }
}

import { textsIn } from "../texts.ts";

/** Before these and a number or capital no line ends: “Fig. 3”, “p. 7”, “J. Smith”. */
const GLUED =
  /(?:^|[\s(\u00a0“„«])(?:\p{Lu}|[Ff]igs?|[Ee]qs?|[Nn]os?|[Vv]ols?|[Cc]h|[Ss]ecs?|[Tt]ab|[Aa]bb|[Nn]r|pp?|Bd|Kap|Dr|Prof|Mrs?|Ms|St|Mme|cf|ca|vgl)\.$/u;
/** Nor before these, as they are typed, and a number: “Figure 3”. */
const NUMBERED =
  /(?:^|[\s(\u00a0“„«])(?:Figures?|Tables?|Equations?|Listings?|Questions?|Abbildung|Tabelle|Gleichung|Frage|Tableau|Équation|Figura|Tabla|Tabella|Tabela|Ecuación|Equazione|Equação)$/iu;
/** As long as the longest of these, and the blank before it. */
const GLUED_LENGTH = 11;
/** A space between a stop and what may be a number or name, and between a word and a number. */
const MAY_GLUE = /(?<=\.)[ \n](?=[\p{Lu}\p{N}])|(?<=\p{L})[ \n](?=\p{Nd})/gu;
/** Text with lines of its own, and text whose lines are set. */
const LEFT_OUT = "[data-set], pre, code, math, svg";
const NO_BREAK_SPACE = "\u00a0";

/** Whether no line may end at a space from one place of a text to another: after an initial, an abbreviation or “Figure”, before a dash. */
export function isGluedAt(text: string, from: number, to: number): boolean {
  // A dash between words stands at the end of a line: after one at the start, a browser may end the line.
  if (/^[-\u2010\u2013\u2014]\s/.test(text.slice(to, to + 2))) return true;
  return /[\p{Lu}\p{N}]/u.test(text[to] ?? "") && isGlued(text, from, to);
}

/** Whether a text up to a place stays with the number or name from another one on. */
function isGlued(text: string, end: number, next: number): boolean {
  const before = text.slice(Math.max(0, end - GLUED_LENGTH), end);
  return before.endsWith(".")
    ? GLUED.test(before)
    : /\p{Nd}/u.test(text[next] ?? "") && NUMBERED.test(before);
}

/** Keeps initials with names and abbreviations with numbers where the browser breaks the lines. */
export function glueNames(article: HTMLElement): void {
  for (const text of textsIn(article)) {
    if (text.parentElement?.closest(LEFT_OUT)) continue;
    const { data } = text;
    const glued = data.replace(MAY_GLUE, (space, at: number) =>
      isGlued(data, at, at + 1) ? NO_BREAK_SPACE : space,
    );
    if (glued !== data) text.data = glued;
  }
}

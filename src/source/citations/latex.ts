/** LaTeX commands that the BibTeX parser does not know, and what they print. */
const PRINTED: Readonly<Record<string, string>> = {
  ...{
    aa: "å",
    AA: "Å",
    dots: "…",
    ldots: "…",
    S: "§",
    P: "¶",
    pounds: "£",
    euro: "€",
    slash: "/",
    times: "×",
  },
  ...{ ",": "\u2009", ";": " ", newline: " " },
  // They say how a line is set, not what it says.
  ...{ "-": "", "/": "", "@": "", allowbreak: "", mbox: "", ensuremath: "", uppercase: "" },
};
const COMMAND = /\\(?:([a-zA-Z]+) *|([-/,;@]))/g;
/** `\'{\i}`: the dotless letter is only there so that the accent takes the place of its dot. */
const DOTLESS = /(\\['"^`~=.][ ]*\{?)\\([ij])(?![a-zA-Z])/g;
/** Words that only sort an entry. */
const SORTING = /\\noopsort[ ]*\{[^{}]*\}/g;

/** The text of a BibTeX entry with letters in place of commands that the parser would print as they are. */
export function withoutUnknownCommands(text: string): string {
  if (!text.includes("\\")) return text;
  return text
    .replaceAll(SORTING, "")
    .replaceAll(DOTLESS, "$1$2")
    .replaceAll(COMMAND, (whole, word: string | undefined, mark: string | undefined) => {
      const name = word ?? mark!;
      return Object.hasOwn(PRINTED, name) ? PRINTED[name]! : whole;
    });
}

/** Kinds of works as BibTeX names them, in words. */
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: "PhD thesis",
  mathesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  candthesis: "Candidate's thesis",
  techreport: "Technical report",
  resreport: "Research report",
  software: "Software",
  datacd: "CD-ROM",
  audiocd: "Audio CD",
};

/** The words for a kind of work that BibTeX names by a keyword; anything else as it is. */
export function genreOf(genre: unknown): unknown {
  return typeof genre === "string" && Object.hasOwn(GENRES, genre) ? GENRES[genre] : genre;
}

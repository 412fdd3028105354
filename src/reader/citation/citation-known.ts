// What the formats of a citation have in common with those of every other.

const BIBTEX = `@inbook{-,
  author = {, },
  booktitle = {},
  year = {20},
  month = {1},
  note = {},
  title = {},
  url = {https://},
}`;

const RIS = `TY  - CHAP
AU  - , 
ID  - -
LA  - en
N1  - 
PY  - 20
T2  - 
TI  - 
UR  - https://
ER  -`;

const CSL = [
  {
    id: "",
    type: "chapter",
    title: "",
    author: [{ given: "", family: "" }],
    "original-author": [{ given: "", family: "" }],
    "container-title": "",
    issued: { "date-parts": [[20, 1, 1]] },
    note: "",
    language: "en",
    URL: "https://",
  },
];

/**
 * What a browser knows of the formats of a page's citations before it unpacks them: the `texts` of these
 * citations, which stand in the page, and what all formats have in common. The page need not repeat it.
 */
export function citationKnown(texts: readonly string[]): string {
  return [...texts, JSON.stringify([BIBTEX, RIS, JSON.stringify(CSL, null, 2)])].join("");
}

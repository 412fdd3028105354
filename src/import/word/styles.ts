/** Names of styles that mean something, in the languages that Word gives them. */
const NAMES = {
  "h1.title:fresh": ["Title", "Titel", "Titre", "Título", "Titolo"],
  "p.subtitle:fresh": ["Subtitle", "Untertitel", "Sous-titre", "Subtítulo", "Sottotitolo"],
  "p.author:fresh": ["Author", "Autor", "Auteur", "Autore"],
  "p.date:fresh": ["Date", "Datum", "Fecha", "Data"],
  "h2:fresh": ["Question", "Frage", "Pregunta", "Domanda", "Interview Question"],
  "h3:fresh": ["Speaker", "Sprecher", "Expert", "Experte", "Interviewee", "Orateur"],
  "p.caption:fresh": ["caption", "Caption", "Image Caption", "Table Caption", "Beschriftung", "Légende"],
  "p.prompt-title:fresh": ["Prompt Title"],
  "div.prompt > p:fresh": ["Prompt"],
  "blockquote > p:fresh": [
    "Quote",
    "Intense Quote",
    "Quotations",
    "Block Text",
    "Block Quote",
    "Zitat",
    "Citation",
  ],
  "pre:separator('\\n')": ["Code", "Source Code", "HTML Preformatted", "Preformatted Text", "Plain Text"],
} as const;

/** What styles become, as mammoth takes it. */
export const STYLES: readonly string[] = [
  ...Object.entries(NAMES).flatMap(([element, names]) =>
    names.map((name) => `p[style-name='${name}'] => ${element}`),
  ),
  ...["Inline Code", "Verbatim Char", "Source Text", "HTML Code"].map(
    (name) => `r[style-name='${name}'] => code`,
  ),
  "u => u",
  "strike => s",
  "highlight => mark",
  "comment-reference => sup",
];

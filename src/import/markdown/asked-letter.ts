/** Letters and words that a question begins with. */
export const ASKED = /^(?:q|question|frage|f|pregunta|domanda|vraag|pergunta|вопрос|问|問|質問|س|سؤال)$/iu;

/** `Q:`, `**Q1:**`, `A.`, `问：` at the start of a text. */
export const LETTER = /^(\*\*|__)?(\p{L}{1,10})\s?(\d{0,3})\s?[:：.](?!\d)\s*(\*\*|__)?\s*(?=\S|$)/u;

/** What is asked without its letter, and without the stars around all of it. */
export function withoutLetter(
  text: string,
  [written, open, , , close]: RegExpExecArray,
): { heading: string; label: string } {
  const rest = text.slice(written!.length).trim();
  const heading =
    open !== undefined && close === undefined ? rest.replace(new RegExp(`\\${open[0]}{2}$`), "") : rest;
  return {
    heading: heading.replace(/^(\*\*|__)([\s\S]+)\1$/, "$2").trim(),
    label: written!.replace(/[*_]/g, "").trim(),
  };
}

/** A question without the letter that it begins with (`Q:`, `**Q:** Why?`, `Frage: …`); “F. Mercury” has none. */
export function splitLetter(text: string): { readonly label: string; readonly heading: string } {
  const match = LETTER.exec(text);
  const isLetter =
    match !== null && ASKED.test(match[2]!) && (/[:：]/u.test(match[0]) || /^q/i.test(match[2]!));
  return isLetter ? withoutLetter(text, match) : { heading: text, label: "" };
}

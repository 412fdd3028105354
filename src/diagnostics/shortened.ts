/** Longest text that a message quotes, in characters. */
const LONGEST = 100;

const LONG_QUOTE = new RegExp(`“([^“”]{${LONGEST}})[^“”]+”`, "gu");

/** A text for a message or a hint: its beginning with “…”, when it is very long. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join("")}…`;
}

/** A message with each of its quotations shortened. */
export function withShortQuotes(message: string): string {
  return message.length <= LONGEST ? message : message.replace(LONG_QUOTE, "“$1…”");
}

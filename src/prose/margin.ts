import type Token from "markdown-it/lib/token.mjs";

/** The class of a figure, and the name of a `:::` block, that stands beside the text. */
export const MARGIN = "margin";
/** The class of one that stands in the text after all. */
export const IN_TEXT = "in-text";

/** Whether a token begins a figure or a note that is meant for the margin. */
export function opensMargin(token: Token): boolean {
  return ["div_open", "figure_open"].includes(token.type) && classesOf(token).includes(MARGIN);
}

/** Whether a token begins what stands beside the text: it is meant for the margin and can stand there. */
export function standsBeside(token: Token): boolean {
  return opensMargin(token) && !classesOf(token).includes(IN_TEXT);
}

function classesOf(token: Token): readonly string[] {
  return (token.attrGet("class") ?? "").split(" ");
}

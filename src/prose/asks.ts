/** Whether a heading ends in a question mark, of whichever script. */
export function asks(text: string): boolean {
  return /[?？؟\u037e]\s*$/u.test(text);
}

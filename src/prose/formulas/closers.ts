/**
 * Index of the first `closer` in `text` from `from` that no backslash escapes, or -1. A `barrier` that
 * comes before it ends the search, so that many openers before one far closer stay linear.
 */
export function findCloser(text: string, closer: string, from: number, barrier?: string): number {
  const limit = barrier === undefined ? -1 : text.indexOf(barrier, from);
  const within = limit < 0 ? text : text.slice(0, limit);
  for (let at = within.indexOf(closer, from); at >= 0; at = within.indexOf(closer, at + 1))
    if (!isEscaped(within, at, from)) return at;
  return -1;
}

/** Whether an odd number of backslashes stands before `at`, not counting those before `from`. */
function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes - 1 >= from && text[at - slashes - 1] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** How many shorter texts are tried. */
const TRIES = 300;

/**
 * A shorter text that still fails in the same way: pieces of it are left out, of half its length first, then
 * of a quarter and so on; lines, then characters.
 */
export async function minimise(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let left = TRIES;
  let pieces = text.split("\n");
  for (const separator of ["\n", ""]) {
    if (separator === "") pieces = [...pieces.join("\n")];
    for (let size = Math.ceil(pieces.length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let at = 0; at < pieces.length && left > 0; left--) {
        const shorter = pieces.toSpliced(at, size);
        if (shorter.length > 0 && (await fails(shorter.join(separator)))) pieces = shorter;
        else at += size;
      }
    }
    if (separator === "") return pieces.join("");
  }
  return pieces.join("\n");
}

import type { PersonName } from "../../model/person-name.ts";

/** The most letters that initials have. */
const MOST = 4;

/** Articles that are written together with the name: `al-Hassan`, `d’Alembert`. */
const PREFIX = /^(?:[AaEe]l|a[dnrst]|ash)-|^\p{Ll}{1,2}['’](?=\p{Lu})/u;

/**
 * The initials of a name: `Sangeeta N. Bhatia` → `S.N.B.`. With `first` or `last`, that many letters stand
 * for the first given name or for the family name: `Xi.C.`, `X.Che.`. Undefined for names that are not
 * written with capitals, and for single words.
 */
export function initialsOf({ given, family }: PersonName, first = 1, last = 1): string | undefined {
  const pieces = [...given, family].flatMap((word) =>
    word.replace(PREFIX, "").split(/[\s.\u2010-\u2015-]+/u),
  );
  const capitalised = pieces.filter((piece) => /^\p{Lu}/u.test(piece)).map((piece) => piece.normalize("NFC"));
  const some =
    capitalised.length > MOST ? [...capitalised.slice(0, MOST - 1), capitalised.at(-1)!] : capitalised;
  if (some.length < 2) return undefined;
  return some
    .map((piece, index) => {
      const letters = index === 0 ? first : index === some.length - 1 ? last : 1;
      return `${[...piece].slice(0, letters).join("")}.`;
    })
    .join("");
}

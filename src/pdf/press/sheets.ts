import type { Imposition } from "../../model/meta.ts";

/** The pages on one side of a sheet from left to right, by index; undefined where there is none. */
export type Side = readonly (number | undefined)[];

/**
 * Which pages stand on which side of a sheet. `2up`: two after each other. `booklet`: so that the sheets, printed
 * on both sides, laid into each other and folded, have the pages in order; blank ones fill up the last sheet.
 * Without either, each page is a side. Right-to-left books begin on the right of a side.
 */
export function sidesOf(pages: number, imposition: Imposition | undefined, isRightToLeft: boolean): Side[] {
  const sides = imposed(pages, imposition);
  const known = sides.map((side) => side.map((page) => (page < pages ? page : undefined)));
  return isRightToLeft ? known.map((side) => side.toReversed()) : known;
}

function imposed(pages: number, imposition: Imposition | undefined): number[][] {
  const count = (of: number) => Array.from({ length: Math.ceil(pages / of) }, (_none, index) => index);
  switch (imposition) {
    case undefined:
      return count(1).map((page) => [page]);
    case "2up":
      return count(2).map((side) => [2 * side, 2 * side + 1]);
    case "booklet": {
      const last = 4 * Math.ceil(pages / 4) - 1;
      return count(4).flatMap((sheet) => [
        [last - 2 * sheet, 2 * sheet],
        [2 * sheet + 1, last - 2 * sheet - 1],
      ]);
    }
  }
}

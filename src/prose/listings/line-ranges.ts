/** Lines of a listing, from 1, both included. */
export type LineRange = readonly [from: number, to: number];

/** Lines to be highlighted, in groups that a talk shows one after the other. */
export interface LineGroups {
  readonly groups: readonly (readonly LineRange[])[];
  /** What is no line and no range of lines. */
  readonly invalid: readonly string[];
}

/** Reads `2,4-6` or, in groups, `1|3-4`. Blanks may stand in place of commas. */
export function readLineGroups(text: string): LineGroups {
  const invalid: string[] = [];
  const groups = text.split("|").map((group) =>
    group
      .split(/[\s,]+/)
      .filter(Boolean)
      .flatMap((piece): LineRange[] => {
        const [, from, to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(piece) ?? [];
        const range: LineRange = [Number(from), Number(to)];
        if (range[0] > 0 && range[1] >= range[0]) return [range];
        invalid.push(piece);
        return [];
      }),
  );
  return { groups: groups.filter((ranges) => ranges.length > 0), invalid };
}

/** The groups, from 0, that a line is in. */
export function groupsOf(line: number, groups: LineGroups["groups"]): readonly number[] {
  return groups.flatMap((ranges, index) =>
    ranges.some(([from, to]) => from <= line && line <= to) ? [index] : [],
  );
}

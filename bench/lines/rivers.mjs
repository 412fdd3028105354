/** A river is a run of so many lines or more. */
const FEWEST = 3;
/** Spaces of two lines belong to one river when they share so much of the narrower one. */
const SHARED = 0.5;

/**
 * How many rivers run through lines: spaces in three or more lines in a row that stand below each other.
 * `isNext` says whether a line continues the one before it.
 */
export function riversIn(lines, isNext) {
  let rivers = 0;
  let before = [];
  const end = () => {
    rivers += before.filter(({ run, goesOn }) => run >= FEWEST && !goesOn).length;
  };
  lines.forEach((line, index) => {
    const isContinued = index > 0 && isNext(line, lines[index - 1]);
    const spaces = line.spaces.map(([left, right]) => {
      const above = isContinued ? before.filter((each) => isBelow(each, left, right)) : [];
      for (const each of above) each.goesOn = true;
      return { left, right, run: 1 + Math.max(0, ...above.map(({ run }) => run)) };
    });
    end();
    before = spaces;
  });
  end();
  return rivers;
}

function isBelow(above, left, right) {
  const shared = Math.min(above.right, right) - Math.max(above.left, left);
  return shared >= SHARED * Math.min(above.right - above.left, right - left);
}

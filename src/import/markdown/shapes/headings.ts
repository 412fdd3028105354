import { asks } from "../../../prose/asks.ts";
import { type Folded, type Mark, questionMark, type Shape, sectionMark } from "../outline.ts";

/** Share of the headings of one level that ask, from which on the others are sections. */
const MOST_ASK = 0.6;

/** Questions are the headings of the level where most of them ask. */
export function askingHeadings(blocks: readonly Folded[]): Shape | undefined {
  return headings(blocks, askingLevel);
}

/** Questions are the headings of the uppermost level that has several. */
export function anyHeadings(blocks: readonly Folded[]): Shape | undefined {
  return headings(blocks, commonLevel);
}

function headings(
  blocks: readonly Folded[],
  levelOf: (own: readonly Folded[]) => number | undefined,
): Shape | undefined {
  const own = blocks.flatMap((block, at) =>
    block.kind === "heading" && !block.isFolded ? { block, at } : [],
  );
  const level = levelOf(own.map(({ block }) => block));
  if (level === undefined) return undefined;
  const onLevel = own.filter(({ block }) => block.level === level);
  const asking = onLevel.filter(({ block }) => asks(bare(block.text))).length;
  const areMostAsking = asking >= onLevel.length * MOST_ASK && asking < onLevel.length;
  const title = level > 1 ? own.find(({ block }) => block.level === 1) : undefined;
  const marks = own.flatMap(({ block, at }): readonly Mark[] => {
    const isTitle = at === title?.at && own[0]!.at === at;
    if (block.level > level || isTitle) return [];
    if (block.level < level) return [sectionMark(at, block.text)];
    const isSection = /\{[^}]*\.section\b[^}]*\}$/.test(block.text);
    if (isSection) return [sectionMark(at, block.text)];
    const mark = questionMark(at, block.text);
    if (!areMostAsking || asks(bare(block.text)) || mark.labels.length > 0) return [mark];
    return [{ ...sectionMark(at, block.text), doubt: "this heading asks nothing, unlike most of its level" }];
  });
  return { name: `questions are ${"#".repeat(level)} headings`, marks };
}

function askingLevel(own: readonly Folded[]): number | undefined {
  const asking = (level: number) =>
    own.filter((block) => block.level === level && asks(bare(block.text))).length;
  const levels = [...new Set(own.map(({ level }) => level))].filter((level) => asking(level) > 0);
  const [best] = levels.sort((a, b) => asking(b) - asking(a) || a - b);
  return best;
}

function commonLevel(own: readonly Folded[]): number | undefined {
  const levels = [...new Set(own.map(({ level }) => level))].sort();
  return levels.find((level) => own.filter((block) => block.level === level).length > 1);
}

/** A heading without marks and attributes around its words. */
function bare(text: string): string {
  return text
    .replace(/\s*\{[^{}]*\}\s*$/, "")
    .replace(/[*_`]+$/, "")
    .trim();
}

import { endsOpen, type PrintedBlock } from "./blocks.ts";
import type { Fragment } from "./fragments.ts";

/** A paragraph or an item of a list, with its lines in order. */
export interface PrintedParagraph {
  readonly lines: readonly string[];
  readonly isItem: boolean;
  readonly line: number;
  /** The joints of columns in it, and at its start. */
  readonly joints: readonly Joint[];
}

/** Where the text goes on in another place of the dump. */
export interface Joint {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

const BULLET = /^\s*[•◦▪‣●]\s*/;

/** The paragraphs of ordered columns: a block that ends within a sentence goes on in the next one. */
export function paragraphsOf(fragments: readonly Fragment[]): readonly PrintedParagraph[] {
  const paragraphs: { lines: string[]; isItem: boolean; line: number; joints: Joint[]; isOpen: boolean }[] =
    [];
  fragments.forEach((fragment, index) => {
    const before = fragments[index - 1];
    const joint = before && fragment.index !== before.index + 1 ? jointOf(before, fragment) : undefined;
    fragment.blocks.forEach((block, at) => {
      const own = joint && at === 0 ? [joint] : [];
      for (const [number, lines] of itemsOf(block).entries()) {
        const last = paragraphs.at(-1);
        const isItem = BULLET.test(lines[0]!);
        const bare = [lines[0]!.replace(BULLET, ""), ...lines.slice(1)];
        if (last?.isOpen && !isItem) {
          last.lines.push(...bare);
          last.joints.push(...(number === 0 ? own : []));
          last.isOpen = endsOpen({ ...block, lines });
        } else
          paragraphs.push({
            lines: bare,
            isItem,
            line: block.line,
            joints: number === 0 ? [...own] : [],
            isOpen: endsOpen({ ...block, lines }),
          });
      }
    });
  });
  return paragraphs;
}

/** A block's lines, divided before each item of a list. */
function itemsOf({ lines }: PrintedBlock): readonly string[][] {
  const items: string[][] = [];
  for (const line of lines) {
    if (items.length === 0 || BULLET.test(line)) items.push([line]);
    else items.at(-1)!.push(line);
  }
  return items;
}

function jointOf(before: Fragment, fragment: Fragment): Joint {
  const words = (lines: readonly string[]) => lines.map((line) => line.trim()).join(" ");
  return {
    line: fragment.blocks[0]!.line,
    from: words(before.blocks.at(-1)!.lines).slice(-40),
    to: words(fragment.blocks[0]!.lines).slice(0, 40),
  };
}

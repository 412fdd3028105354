import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";

/** The text of a line, from 0, of the source that a block rule reads, without the blanks around it. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trimEnd();
}

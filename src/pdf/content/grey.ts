import type { Edit } from "./edits.ts";
import type { Operations } from "./operations.ts";
import { ROLE } from "./operators.ts";

const COLOUR = /^(\S+)\s+(\S+)\s+(\S+)\s+(rg|RG)$/;
/** Colours up to this are black when their parts differ by no more than that: so is the ink of many drawings. */
const BLACK_UP_TO = 0.2;
const NEARLY_EQUAL = 0.05;

/**
 * Writes black, what is nearly black, white and greys as such, not as colours: a press then prints them with
 * black ink alone, and small letters have no coloured edges.
 */
export function greyEdits({ content, count, roles, starts, ends }: Operations): Edit[] {
  const edits: Edit[] = [];
  for (let index = 0; index < count; index++) {
    if (roles[index] !== ROLE.colour) continue;
    const [from, to] = [starts[index]!, ends[index]!];
    const [, red, green, blue, operator] = COLOUR.exec(content.toString("latin1", from, to)) ?? [];
    const grey = operator && greyOf(red!, green!, blue!);
    if (grey !== undefined) edits.push({ from, to, text: `${grey} ${operator === "rg" ? "g" : "G"}` });
  }
  return edits;
}

function greyOf(red: string, green: string, blue: string): string | undefined {
  if (red === green && green === blue) return red;
  const parts = [red, green, blue].map(Number);
  const lightest = Math.max(...parts);
  return lightest <= BLACK_UP_TO && lightest - Math.min(...parts) <= NEARLY_EQUAL ? "0" : undefined;
}

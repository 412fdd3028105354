import type { Edit } from "./edits.ts";
import type { Operations } from "./operations.ts";
import { ROLE } from "./operators.ts";

const EQUAL = /^(\S+)\s+\1\s+\1\s+(rg|RG)$/;

/** Writes black, white and greys as such, not as colours: a press then prints them with black ink alone. */
export function greyEdits({ content, count, roles, starts, ends }: Operations): Edit[] {
  const edits: Edit[] = [];
  for (let index = 0; index < count; index++) {
    if (roles[index] !== ROLE.colour) continue;
    const [from, to] = [starts[index]!, ends[index]!];
    const [, value, operator] = EQUAL.exec(content.toString("latin1", from, to)) ?? [];
    if (value !== undefined) edits.push({ from, to, text: `${value} ${operator![0] === "r" ? "g" : "G"}` });
  }
  return edits;
}

import { UnexpectedForm } from "../unexpected-form.ts";
import type { Operations } from "./operations.ts";
import { ROLE } from "./operators.ts";

/** How deep graphics states are nested. Throws `UnexpectedForm` when one is not restored, or was not saved. */
export function nestingOf({ count, roles }: Operations): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < count; index++) {
    const role = roles[index]!;
    if (role < ROLE.save) continue;
    depth += role === ROLE.save ? 1 : -1;
    if (depth < 0) break;
    if (depth > deepest) deepest = depth;
  }
  if (depth !== 0) throw new UnexpectedForm("a page does not restore what it saves");
  return deepest;
}

import { talk } from "../../slides/output.ts";
import { handout } from "../handout/output.ts";
import type { Output } from "../model/output.ts";
import { reader } from "../reader/output.ts";

/** Every output there is, in the order of their doors. A new one is a folder and a line here. */
export const OUTPUTS: readonly Output[] = [reader, talk, handout];

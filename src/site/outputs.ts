import { talk } from "../../slides/output.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { epub } from "../epub/output.ts";
import { handout } from "../handout/output.ts";
import type { Output } from "../output/output.ts";
import type { OutputOption } from "../output/settings.ts";
import { reader } from "../reader/output.ts";

/** Every output there is, in the order in which links name them. A new one is a folder and a line here. */
export const OUTPUTS: readonly Output[] = [reader, talk, handout, epub];

/**
 * The outputs of these names, in the list's order; all of them when no list of names is given. Throws
 * `EnvironmentError` for a list without names, and for a name that no output has.
 */
export function outputsNamed(
  names: readonly string[] | undefined,
  outputs: readonly Output[] = OUTPUTS,
): readonly Output[] {
  const known = outputs.map(({ name }) => name);
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const near = suggest(unknown, known);
    const hint = near ? `did you mean “${near}”?` : `outputs are ${known.join(", ")}`;
    throw new EnvironmentError(`there is no output “${unknown}”: ${hint}`);
  }
  if (names?.length === 0) throw new EnvironmentError(`no output is named: outputs are ${known.join(", ")}`);
  return outputs.filter(({ name }) => names?.includes(name) ?? true);
}

/** The options that outputs add to the command, each once. */
export function optionsOf(outputs: readonly Output[]): readonly OutputOption[] {
  return [...new Set(outputs.flatMap(({ options = [] }) => options))];
}

import { isGroupName, readName } from "../../model/person-name.ts";

/** A name as CSL-JSON has it. */
type CslName = { readonly literal: string } | { readonly given: string; readonly family: string };

/** A name in its parts. A name without capital letters, or of one word, and the name of a group stay whole. */
export function nameOf(name: string): CslName {
  const { given, family } = readName(name);
  if (given.length === 0 || isGroupName(name)) return { literal: name };
  return { given: given.join(" "), family };
}

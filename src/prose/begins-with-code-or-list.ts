import type { Prose } from "../model/prose.ts";

const CODE_OR_LIST = /^(?:fence|code_block|captioned_open|bullet_list_open|ordered_list_open)$/;

/** Whether a text begins with code or a list: in a quiz, that is what is asked, and no answer to it. */
export function beginsWithCodeOrList({ tokens }: Prose): boolean {
  const first = tokens.find(({ type, content }) => !(type === "text" && content.trim() === ""));
  return first !== undefined && CODE_OR_LIST.test(first.type);
}

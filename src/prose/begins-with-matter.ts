import type { Prose } from "../model/prose.ts";

const MATTER = /^(?:fence|code_block|captioned_open|bullet_list_open|ordered_list_open)$/;

/** Whether a text begins with code or a list: in a quiz, that is what is asked, and no answer to it. */
export function beginsWithMatter({ tokens }: Prose): boolean {
  const first = tokens.find(({ type, content }) => !(type === "text" && content.trim() === ""));
  return first !== undefined && MATTER.test(first.type);
}

import type { ScriptWords } from "../script-words.ts";
import { interfaceParts } from "./interface.ts";

/** The words that scripts show, in the language of the page; none on a page that has no text of an article. */
export function words(): Partial<ScriptWords> {
  return interfaceParts()?.words ?? {};
}

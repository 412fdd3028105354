import type { Words } from "../../../i18n/words.ts";
import { type ScriptWords, scriptWords } from "../../script-words.ts";
import { searchDialog } from "./search.ts";
import { settingsBody } from "./settings.ts";

/** What scripts add to every page of an article. It is useless without them, and large, so pages have it once. */
export interface InterfaceParts {
  readonly words: ScriptWords;
  /** HTML. */
  readonly settings: string;
  /** HTML. */
  readonly search: string;
}

/** The script that gives these parts of an article's interface: a script and no data, for pages from disk. */
export function interfaceScript(
  words: Words,
  lang: string,
  article: { readonly slug: string; readonly title: string },
): string {
  const parts: InterfaceParts = {
    words: scriptWords(words),
    settings: settingsBody(words).text,
    search: searchDialog(words, lang, article).text,
  };
  return `triptychInterface=${JSON.stringify(parts)};\n`;
}

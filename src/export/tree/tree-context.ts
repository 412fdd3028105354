import type { Words } from "../../i18n/words.ts";
import type { Article } from "../../model/article.ts";

/** What turning prose into a tree needs to know of the file that it is for. */
export interface TreeContext {
  readonly article: Article;
  readonly words: Words;
  /** Of blocks that stand in one output only, those of this one are shown; without it, all of them, in their `:::`. */
  readonly output?: "reader" | "handout";
}

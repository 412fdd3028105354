import { createHash } from "node:crypto";
import type { ListedFile } from "../output/output.ts";
import type { CheckedArticle } from "./articles/checked-article.ts";
import type { Owner } from "./files/site-file.ts";

/** A file of the site, without its content. */
export type MadeListed = ListedFile & { readonly owner: Owner };

/** What a driver adds that builds the same site again and again. */
export interface Again {
  /** What was made until now. Articles that would come out the same are not made again. */
  readonly made: MadeArticles;
  /** Whether what all articles share is made as well, which takes long: the search. */
  readonly isWhole: boolean;
  /** Says when nobody wants what is made of an article any more. */
  signalOf(article: CheckedArticle): AbortSignal;
  /** Told why an article could not be made; the others go on. */
  failed(error: unknown): void;
}

/** Lists of the files that were made of articles. */
export interface MadeArticles {
  /** The files of an article as it was made with these things besides; undefined when it was not. */
  find(article: CheckedArticle, from: readonly unknown[]): readonly MadeListed[] | undefined;
  keep(article: CheckedArticle, from: readonly unknown[], files: readonly MadeListed[]): void;
}

/** An empty list. It keeps what is made of an article as long as that is the same one. */
export function madeArticles(): MadeArticles {
  const made = new WeakMap<CheckedArticle, Map<string, readonly MadeListed[]>>();
  return {
    find: (article, from) => made.get(article)?.get(keyOf(from)),
    keep(article, from, files) {
      const known = made.get(article) ?? new Map<string, readonly MadeListed[]>();
      made.set(article, known.set(keyOf(from), files));
    },
  };
}

function keyOf(from: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(from)).digest("hex");
}

import type { Article, Reference } from "../../model/article.ts";
import { REFERENCES } from "../files.ts";
import { divided } from "./divided.ts";
import { nthFile } from "./nth-file.ts";

/** What stands around an entry: its id, and some links to the places that cite it. */
const AROUND_ENTRY = 250;

/** How the cited works are divided into pages, and on which of them, from 0, each is. */
interface ReferencePages {
  readonly pages: readonly (readonly Reference[])[];
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Made once for an article, because each citation asks. */
const MADE = new WeakMap<Article, ReferencePages>();

/** The cited works, page by page; no page where there are none. */
export function referencePages(article: Article): readonly (readonly Reference[])[] {
  return pagesOf(article).pages;
}

/** The page that has a work, by its key. */
export function fileOfWork(article: Article, key: string): string {
  return nthFile(REFERENCES, pagesOf(article).pageOf.get(key) ?? 0);
}

function pagesOf(article: Article): ReferencePages {
  const known = MADE.get(article) ?? dividedWorks(article);
  MADE.set(article, known);
  return known;
}

function dividedWorks({ references: { works } }: Article): ReferencePages {
  const pages = divided(works, ({ html }) => Buffer.byteLength(html) + AROUND_ENTRY);
  const places = pages.flatMap((some, page) => some.map(({ key }) => [key, page] as const));
  return { pages, pageOf: new Map(places) };
}

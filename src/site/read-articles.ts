import { checkArticle } from "../checks/checks.ts";
import { byPlace, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import { Trouble } from "../diagnostics/trouble.ts";
import type { Article } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { loadArticle } from "../source/load.ts";
import { findArticles } from "./find-articles.ts";
import { type ImageFile, readImage } from "./images.ts";
import { OUTPUTS } from "./outputs.ts";

/** An article as read from disk: parsed and checked, with its images. */
export interface ReadArticle {
  /** Absolute path of the source. */
  readonly path: string;
  readonly article: Article;
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks every article at `path` (a file or a folder). Throws `Trouble` when there is
 * none or one cannot be read; what is wrong in them comes back as diagnostics.
 */
export async function readArticles(path: string): Promise<readonly ReadArticle[]> {
  const read: ReadArticle[] = [];
  for (const file of findArticles(path)) read.push(await readArticle(file));
  return withoutTwins(read);
}

async function readArticle(path: string): Promise<ReadArticle> {
  const { article, diagnostics } = await loadArticle(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code ? new Trouble(`the article “${path}” cannot be read: ${error.code}`) : error;
  });
  const images = new Map<string, ImageFile>();
  for (const { src } of article.images) if (!images.has(src)) images.set(src, readImage(path, src));
  const checked = checkArticle(article, { image: (src) => images.get(src)?.state ?? "missing" });
  // An article with errors may lack what an output relies on.
  const found = [...diagnostics, ...checked];
  const own = hasErrors(found) ? [] : OUTPUTS.flatMap((output) => output.check?.(article) ?? []);
  return { path, article, images, diagnostics: [...found, ...own].sort(byPlace) };
}

/** Outputs are named after the article's file, so two files of one name cannot both come out. */
function withoutTwins(articles: readonly ReadArticle[]): readonly ReadArticle[] {
  return articles.map((read, index) => {
    const twin = articles.slice(0, index).find(({ article }) => article.slug === read.article.slug);
    if (!twin) return read;
    const found: Diagnostic[] = [];
    reporter(read.article.file, found)(
      "article/same-name",
      lineSpan(1),
      `${twin.article.file} has the same name, so both would come out as ${read.article.slug}/`,
      "rename one of the two files",
    );
    return { ...read, diagnostics: [...found, ...read.diagnostics] };
  });
}

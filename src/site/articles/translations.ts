import { dirname, relative, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { reporter } from "../../diagnostics/report.ts";
import type { TranslationName } from "../../model/meta.ts";
import type { Translation } from "../../model/translation.ts";
import type { CheckedArticle } from "./checked-article.ts";

/**
 * The translations that an article names and that name it, too. Adds to `found`: a file that is no
 * article of this build, an article that does not name this one, and one in the same language.
 */
export function translationsOf(
  article: CheckedArticle,
  byPath: ReadonlyMap<string, CheckedArticle>,
  found: Diagnostic[],
): readonly Translation[] {
  const report = reporter(article.file, found);
  return article.listed.meta.translations.flatMap(({ path, span }) => {
    const other = byPath.get(resolve(dirname(article.path), path));
    if (!other) {
      const message = `“${path}” is not an article that is built, so no page leads to it`;
      report(
        "translation/missing",
        span,
        message,
        "check the path, or build the folder that holds both articles",
      );
      return [];
    }
    const { slug, parts, meta } = other.listed;
    if (meta.lang === article.listed.meta.lang) {
      const message = `“${path}” is in the same language as this article: ${meta.lang}`;
      report("translation/same-language", span, message, "write its own lang into one of the two");
      return [];
    }
    if (!meta.translations.some((name) => isNameOf(name, other, article))) {
      const own = relative(dirname(other.path), article.path).replaceAll("\\", "/");
      const message = `“${path}” does not name this article, so no page leads from one to the other`;
      report("translation/one-way", span, message, `write translations: [${own}] into its front matter`);
      return [];
    }
    return [{ slug, parts, lang: meta.lang, dir: meta.dir, title: meta.title }];
  });
}

function isNameOf({ path }: TranslationName, from: CheckedArticle, article: CheckedArticle): boolean {
  return resolve(dirname(from.path), path) === article.path;
}
